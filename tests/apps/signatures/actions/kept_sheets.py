"""A sheet of sign-ons, kept and entered, for the tests of what becomes of it."""

from undersigned.apps.outbox.models import OutboxRow
from undersigned.apps.signatures import kinds
from undersigned.apps.signatures.actions import enter_sheet, keep_sheet
from undersigned.core.readers.sheets import read_book

SHEET = """Type,Name,Organisation,Country,Email,May we publish the name?,Date
Organisation,Ben Adler,River Watch,Ghana,ben@river.example,Yes,14/11/2024
Organisation,Dina Haddad,Lake Friends,Lebanon,dina@lakes.example,Yes,15/11/2024
Individual,Esi Boateng,Univ. of Sarrania,Kenya,,Yes,
Individual,Kim Doe,,Kenya,kim@doe.example,No,
Organisation,,Delta Forum,Sarrania,,Yes,
Individual,,,Ghana,,Yes,
"""
PLAIN = "Organisation,Country\nRiver Watch,Ghana\n"
MANY = "Organisation,Country,Email\n" + "".join(
    f"Body {number} Association,Ghana,a{number}@b.example\n" for number in range(7)
)


def kept(letter, by, text=SHEET):
    data = text.encode()
    book = read_book(data, "replies.csv")
    return keep_sheet(letter=letter, by=by, file_name="replies.csv", data=data, book=book)


def entered(letter, by, text=SHEET, **values):
    sheet = kept(letter, by, text)
    done = enter_sheet(sheet=sheet, by=by, **{"accept": True, "tell": True, **values})
    sheet.refresh_from_db()
    return sheet, done


def mails():
    return OutboxRow.objects.filter(kind=kinds.ENTERED)


def states(letter):
    rows = letter.signatures.order_by("sheet_line")
    return [(each.sheet_line, each.state) for each in rows]
