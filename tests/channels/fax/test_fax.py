"""A fax by a gateway, over a real mail server, and from the office's own machine."""

import io
from email import message_from_bytes, policy

import pytest
from PIL import Image, ImageSequence

from tests.channels.consigned import NOW, consignment, office, pages, party, printable
from tests.smtp_server import serving
from undersigned.apps.outbox.backends import SmtpBackend
from undersigned.channels import channel
from undersigned.channels.base import ChannelError
from undersigned.core.errors import UndersignedError

FAX = channel("fax")
MACHINE = FAX.options({})
GATEWAY = FAX.options({"mode": "gateway", "gateway": "{number}@fax.example"})


@pytest.fixture
def server():
    with serving() as handler:
        yield handler


@pytest.fixture
def wire(server):
    backend = SmtpBackend(
        host="127.0.0.1", port=server.controller.port, username="", password="", use_tls=False
    )
    yield backend
    backend.connection = None


def by_gateway(server, wire, **options):
    known = {"mode": "gateway", "gateway": "{number}@fax.example"}
    receipt = FAX.send(printable(), FAX.options({**known, **options}), wire, NOW)
    recipients, data = server.mails[-1]
    return receipt, recipients, message_from_bytes(data, policy=policy.default)


def test_the_gateway_gets_a_mail_to_the_number_with_cover_and_letter(server, wire):
    receipt, recipients, mail = by_gateway(server, wire)
    assert recipients == ["+4722249099@fax.example"]
    (fax,) = mail.iter_attachments()
    cover, first, second = pages(fax.get_content())
    assert (first, second) == ("Letter, page 1", "Letter, page 2")
    for words in ("Ilo Marsk", "+47 22 24 90 99", "+233 30 200 0001", "2 March 2026", "3, with"):
        assert words in cover
    assert mail.get_body(("plain",)).get_content().strip() == ""
    assert receipt.to == "+4722249099"
    assert receipt.sha256 == FAX.pack(printable(), GATEWAY).sha256


@pytest.mark.parametrize(
    ("options", "recipient"),
    [
        ({"number_form": "digits"}, "4722249099@fax.example"),
        ({"number_form": "zeros"}, "004722249099@fax.example"),
        ({"gateway": "fax={number}@gate.fax.example"}, "fax=+4722249099@gate.fax.example"),
    ],
)
def test_the_address_has_the_form_of_the_gateway(server, wire, options, recipient):
    assert by_gateway(server, wire, **options)[1] == [recipient]


def test_the_gateway_is_told_its_code_and_knows_the_sender(server, wire):
    options = {"gateway_subject": "code 1234", "from_email": "fax@clear-rivers.example"}
    _, _, mail = by_gateway(server, wire, **options)
    assert mail["Subject"] == "code 1234"
    assert mail["From"] == "Coalition for Clear Rivers <fax@clear-rivers.example>"


def test_a_gateway_may_get_the_pages_as_a_fax_machine_takes_them(server, wire):
    receipt, _, mail = by_gateway(server, wire, attach="tiff")
    (fax,) = mail.iter_attachments()
    assert (fax.get_filename(), fax.get_content_type()) == ("fax.tif", "image/tiff")
    with Image.open(io.BytesIO(fax.get_content())) as file:
        seen = [frame.copy() for frame in ImageSequence.Iterator(file)]
    assert len(seen) == 3
    assert {page.width for page in seen} == {1728}
    assert all(page.convert("L").getextrema() == (0, 255) for page in seen)
    options = FAX.options({"mode": "gateway", "gateway": "{number}@fax.example", "attach": "tiff"})
    assert receipt.sha256 == FAX.pack(printable(), options).sha256


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ("Télécopie", "Objet", "2 mars 2026", "3, celle-ci comprise")),
        ("ko", ("팩스", "받는 사람", "2026년 3월 2일", "이 쪽을 포함하여 3쪽")),
        ("ja", ("ファックス", "宛先", "2026年3月2日", "この用紙を含め 3 枚")),
        ("sw", ("From", "Subject", "2 March 2026", "3, with this one")),
    ],
)
def test_the_cover_speaks_the_letters_language(language, words):
    cover = pages(FAX.pack(printable(language=language), MACHINE).data)[0]
    for each in words:
        assert each.replace(" ", "") in cover.replace(" ", "")
    assert "+47 22 24 90 99" in cover


def test_each_cover_of_a_pack_speaks_its_own_language():
    several = [printable(language="fr"), printable(language="en")]
    first, _one, _two, second, *_more = pages(FAX.pack_all(several, MACHINE).data)
    assert "Objet" in first
    assert "Subject" in second


def test_without_a_cover_the_letter_goes_alone(server, wire):
    _, _, mail = by_gateway(server, wire, cover=False)
    (fax,) = mail.iter_attachments()
    assert len(pages(fax.get_content())) == 2


def test_what_the_gateway_took_is_not_yet_a_fax_that_arrived(server, wire):
    receipt, _, _ = by_gateway(server, wire)
    assert "Our fax service took the fax to +4722249099" in FAX.proves(receipt, office())
    assert "does not show that the fax arrived" in FAX.proves_not(receipt)
    assert FAX.outcome(receipt, GATEWAY, NOW) is receipt


def test_a_refusal_of_the_gateway_is_permanent(server, wire):
    server.to_recipient["+4722249099"] = "550 5.7.1 unknown sender"
    with pytest.raises(ChannelError, match=r"550 5\.7\.1") as caught:
        by_gateway(server, wire)
    assert caught.value.permanent


def test_a_gateway_that_is_not_set_is_an_obstacle():
    options = FAX.options({"mode": "gateway"})
    assert FAX.obstacles(office(), options) == (
        "The settings of Fax lack the gateway's address form.",
    )
    with pytest.raises(ChannelError, match="no gateway is set"):
        FAX.pack(printable(), options)


@pytest.mark.parametrize(
    "form",
    ["fax.example", "{number}", "{number}{number}@fax.example", "{numero}@fax.example",
     "{number}@fax.example, a@b.example", "a@{number}.fax.example"],
)  # fmt: skip
def test_an_address_form_that_cannot_be_is_refused(form):
    with pytest.raises(UndersignedError, match=r"form \{number\}@fax\.example") as caught:
        FAX.options({"gateway": form})
    assert caught.value.where == "gateway"


@pytest.mark.parametrize("host", ["-v", "a b", "fax.example; rm", "fax.example:99999999"])
def test_a_server_that_could_be_an_option_is_refused(host):
    with pytest.raises(UndersignedError, match="is no server"):
        FAX.options({"host": host})


@pytest.mark.parametrize("host", ["fax.example", "ttyS0@fax.example:4559", "10.0.0.7"])
def test_a_server_is_given_as_sendfax_takes_it(host):
    assert FAX.options({"host": host}).host == host


def test_a_number_that_cannot_be_dialled_is_told_before():
    assert "begin with +" in FAX.obstacles(office(fax="22 24 90 99"), MACHINE)[0]
    with pytest.raises(ChannelError, match="cannot be dialled"):
        FAX.pack(printable(addressee=office(fax="")), MACHINE)


def test_faxes_ring_in_offices_and_wait_for_their_hours():
    assert FAX.in_office_hours
    assert not channel("email").in_office_hours


def test_for_the_own_machine_the_pages_of_all_are_printed():
    assert FAX.by_hand(MACHINE)
    assert not FAX.by_hand(GATEWAY)
    other = printable(addressee=office(name="Tora Venn", fax="+44 20 7946 0018"))
    assert FAX.obstacles(other.addressee, MACHINE) == ()
    texts = pages(FAX.pack_all([printable(), other], MACHINE).data)
    assert len(texts) == 6
    assert "Tora Venn" in texts[3]
    assert "+44 20 7946 0018" in texts[3]


def test_a_cover_leaves_out_what_the_sender_does_not_have():
    sender = party(fax="", phone="", reply_to="", email="")
    cover = pages(FAX.pack(printable(sender=sender), MACHINE).data)[0]
    assert "Phone" not in cover
    assert "E-mail" not in cover
    assert cover.count("+") == 1


def test_the_machine_does_not_go_by_itself():
    with pytest.raises(ChannelError, match="by a person's hand"):
        FAX.send(printable(), MACHINE, None, NOW)


def test_what_the_machines_report_says_is_noted():
    entered = {"pages": "3", "report": "0" * 64}
    receipt = FAX.record(printable(), MACHINE, at=NOW, entered=entered)
    assert FAX.proves(receipt, office()) == (
        "One of us faxed 3 pages to +47 22 24 90 99 on 2 March 2026, 09:31 UTC."
        " A photograph of the report is kept."
    )
    assert "whose machine answered" in FAX.proves_not(receipt)
    with pytest.raises(UndersignedError, match="Pages sent is missing"):
        FAX.record(printable(), MACHINE, at=NOW, entered={})


def test_the_same_fax_is_the_same_bytes():
    assert FAX.pack(printable(), GATEWAY).sha256 == FAX.pack(printable(), GATEWAY).sha256
    assert consignment().key.encode() not in FAX.pack(printable(), MACHINE).data
