"""The headers by which a mail program lets its reader leave."""

from undersigned.apps.signatures.leaving import leaving_headers


def test_both_headers_are_as_rfc_8058_writes_them():
    assert leaving_headers("https://letters.example/follow/l/word/") == {
        "List-Unsubscribe": "<https://letters.example/follow/l/word/>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
