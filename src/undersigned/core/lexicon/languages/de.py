"""German: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words
from undersigned.core.lexicon.sheet_words import SheetWords

CUES = Cues(
    language="de",
    stop_words=single_words(
        "der die das und in den von zu mit ist im für auf des dem ein eine nicht wir sich als"
        " auch an werden aus sie es dass unsere unser ihre bei nach sind oder haben einer eines"
    ),
    salutations=phrases(
        "sehr geehrte|sehr geehrter|liebe|lieber|verehrte|verehrter|werte|werter|hochgeehrte"
        "|exzellenz|guten tag"
    ),
    closings=phrases(
        "mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|hochachtungsvoll"
        "|mit besten grüßen|beste grüße|herzliche grüße|mit solidarischen grüßen|viele grüße"
        "|mit vorzüglicher hochachtung"
    ),
    subject_labels=phrases("betreff|betr|betrifft|bezug|thema"),
    date_labels=phrases("datum|veröffentlicht am|veröffentlicht"),
    before_dates=phrases("den|am|der|dem"),
    to_labels=phrases("an|empfänger|z. hd"),
    from_labels=phrases("von|absender"),
    cc_labels=phrases("kopie|in kopie|kopie an|cc"),
    fax_labels=phrases("fax|telefax"),
    phone_labels=phrases("tel|telefon|mobil"),
    email_labels=phrases("e-mail|email|mail"),
    letter_words=phrases(
        "brief|offener brief|erklärung|stellungnahme|aufruf|petition|appell|resolution|schreiben"
        "|gemeinsame erklärung"
    ),
    ask_leads=phrases(
        "fordern|bitten|appellieren|verlangen|rufen|empfehlen|fordert|erwarten|auffordern|ersuchen"
        "|forderungen"
    ),
    deadlines=phrases("bis|bis zum|vor dem|spätestens am|spätestens bis zum|bis spätestens"),
    conjunctions=phrases("und|sowie"),
    demands=phrases(
        "muss|müssen|soll|sollen|sollte|sollten|darf|dürfen|fordern|braucht"
        "|wir verurteilen|wir lehnen|wir unterstützen|wir erwarten"
    ),
    annexes=phrases("anhang|anlage|anlagen"),
    list_remarks=phrases("alphabetisch*|in alphabetischer"),
    signing=phrases(
        "unterzeichnet von|unterschrieben von|mitgezeichnet von|unterzeichnenden"
        "|unterzeichnende|unterzeichner|unterzeichnerinnen|unterstützt von|getragen von"
        "|gezeichnet von|unterzeichnen|unterschreiben|haben unterzeichnet|im namen"
    ),
    this_words=phrases("dieser|dieses|diesen|diese|unser|unseren|unsere|vorliegende*"),
    articles=phrases("der|die|das|den|dem|des|ein|eine|vom|von"),
    branches=phrases(
        "ortsgruppen|regionalgruppen|ortsverbände|kreisverbände|landesverbände|lokalgruppen"
        "|sektionen|hochschulgruppen|bezirksgruppen|ortsvereine|jugendgruppen"
    ),
    signature_headings=phrases(
        "unterzeichnende|unterzeichner|unterzeichnerinnen|unterzeichner*|unterzeichnet von"
        "|erstunterzeichner*|gezeichnet|unterschriften|die unterzeichnenden|unterstützt von"
        "|unterstützende organisationen|mitzeichnende|unterstützer*"
    ),
    organisation_headings=phrases(
        "organisationen|verbände|vereine|initiativen|gruppen|unterzeichnende organisationen"
        "|institutionen"
    ),
    individual_headings=phrases(
        "einzelpersonen|personen|privatpersonen|wissenschaftlerinnen und wissenschaftler"
        "|expertinnen und experten|persönlichkeiten"
    ),
    organisation_words=phrases(
        "regierung|bundesregierung|"
        "verein*|verband|verbände|bund|bündnis|gesellschaft|stiftung|initiative|netzwerk"
        "|gewerkschaft|ausschuss|komitee|rat|zentrum|institut|universität|hochschule|schule"
        "|partei|kirche|arbeitsgemeinschaft|arbeitskreis|gruppe|ortsgruppe|forum|plattform"
        "|menschenrechte|rechte|dachverband|landesverband|bundesverband|bürgerinitiative|e.v|e. v"
        "|genossenschaft|kammer|akademie|freunde|ministerium|bundesministerium|amt"
    ),
    role_words=phrases(
        "präsident|präsidentin|vorsitzende|vorsitzender|direktor|direktorin|sekretär|sekretärin"
        "|generalsekretär|generalsekretärin|minister|ministerin|bundeskanzler|bundeskanzlerin"
        "|kanzler|professor|professorin|mitglied|abgeordnete|abgeordneter|senator|senatorin"
        "|rechtsanwalt|rechtsanwältin|journalist|journalistin|forscher|forscherin|bürgermeister"
        "|bürgermeisterin|oberbürgermeister|botschafter|botschafterin|aktivist|aktivistin"
        "|sprecher|sprecherin|geschäftsführer|geschäftsführerin|leiter|leiterin|autor|autorin"
        "|arzt|ärztin|lehrstuhl|informatiker|informatikerin|referent|referentin|wissenschaftler"
        "|wissenschaftlerin"
    ),
    honorifics=phrases(
        "herr|herrn|frau|dr|prof|pd|apl|dipl*|diplom*|ing|ra|ass|ass. jur|ass. iur|stud|mag|m.sc"
        "|b.sc|m.a|b.a|m. sc|b. sc|ll.m|msc|bsc|master of science|bachelor of science|o.univ.-prof"
    ),
    post_nominals=phrases("m.sc|b.sc|m.a|b.a|mdb|mdl|llm"),
    given_names=single_words(
        "hans peter klaus jürgen wolfgang günter dieter helmut uwe bernd stefan andreas thomas"
        " markus matthias ralf frank jens jörg sven ursula monika petra sabine renate helga karin"
        " brigitte ingrid susanne birgit anke katrin anja tobias sebastian florian"
    ),
    behalf=phrases("für|für die|für den|für das|im namen"),
    page_words=phrases(
        "zurück|weiter|vorherige|nächste|startseite|teilen|drucken|suche|menü|nach oben|impressum"
        "|datenschutz"
    ),
    page_headings=phrases(
        "verwandte artikel|verwandte beiträge|ähnliche beiträge|ähnliche artikel|siehe auch"
        "|lesen sie auch|mehr zum thema|weitere meldungen|weitere nachrichten|aktuelles"
        "|neueste beiträge|letzte beiträge|nachrichten|teilen|beitrag teilen|kommentare"
        "|kommentar schreiben|schreibe einen kommentar|schlagwörter|kategorien|newsletter"
        "|folgen sie uns|jetzt unterzeichnen|mitzeichnen|downloads|archiv"
    ),
)


SHEET = SheetWords(
    name=phrases(
        "name|namen|vollständiger name|vor- und nachname|vor- und zuname|unterzeichner*"
        "|unterzeichnende*|ihr name|unterstützer*|mitzeichner*"
    ),
    given_name=phrases("vorname|vornamen|rufname"),
    family_name=phrases("nachname|familienname|zuname|nachnamen"),
    honorific=phrases("anrede|titel/anrede|akademischer titel"),
    organisation=phrases(
        "organisation*|verein*|verband*|institution*|initiative|gruppe|ngo|nro|einrichtung"
        "|bündnis|netzwerk|gewerkschaft|stiftung|firma|unternehmen|körperschaft"
    ),
    representative=phrases(
        "ansprechpartner*|ansprechperson|ansprechpersonen|kontaktperson*|kontakt|vertreter*"
        "|vertretungsberechtigt*|vertreten durch|stellvertretend|im namen von|name der person"
        "|zeichnungsberechtigt*|wer unterschreibt"
    ),
    title=phrases("funktion|position|titel|beruf|rolle|amt|stellung|berufsbezeichnung|tätigkeit"),
    affiliation=phrases(
        "zugehörigkeit|affiliation|arbeitgeber|institutionelle zugehörigkeit|wirkungsstätte"
    ),
    place=phrases(
        "land|länder|staat|sitz|herkunftsland|wohnsitzland|sitzland|ort/land|in welchem land"
    ),
    city=phrases("stadt|ort|adresse|anschrift|plz|postleitzahl|straße|bundesland|wohnort|region"),
    email=phrases(
        "e-mail-adresse|e-mail|email|mail|mailadresse|emailadresse|e-mailadresse"
        "|elektronische adresse"
    ),
    phone=phrases("telefon|telefonnummer|tel|handy|mobil|mobilnummer|mobiltelefon|rufnummer"),
    kind=phrases(
        "art|typ|kategorie|art der unterzeichnung|unterzeichne als|unterzeichnen sie als"
        "|ich unterzeichne als|organisation oder einzelperson|einzelperson oder organisation"
        "|organisation oder person|zeichnet als"
    ),
    shown=phrases(
        "name veröffentlichen|namen veröffentlichen|name veröffentlicht|namen nennen|name genannt"
        "|öffentlich genannt|öffentlich aufgeführt|öffentlich anzeigen|name anzeigen"
        "|namen anzeigen|namensnennung|veröffentlichung|öffentlich|name sichtbar"
        "|dürfen wir ihren namen|dürfen wir den namen"
    ),
    withheld=phrases(
        "anonym|anonymität|vertraulich|nicht veröffentlichen|nicht nennen|nicht öffentlich"
        "|nicht anzeigen|name verbergen"
    ),
    consent=phrases(
        "einverständnis|einwilligung|zustimmung|ich stimme zu|wir stimmen zu|ich unterstütze"
        "|wir unterstützen|brief unterzeichnen|bestätige|bestätigung|mitzeichnung"
        "|möchten sie unterzeichnen|wir unterzeichnen|ich unterzeichne"
    ),
    date=phrases(
        "datum|zeitstempel|unterzeichnet am|uhrzeit|eingegangen am|zeit|startzeit"
        "|fertigstellungszeit|tag der unterzeichnung"
    ),
    comments=phrases(
        "kommentar|kommentare|bemerkung|bemerkungen|anmerkung|anmerkungen|nachricht|notiz|notizen"
        "|sonstiges|hinweise"
    ),
    members=phrases("vertretene mitglieder|mitgliedsorganisationen|liste der mitglieder"),
    other=phrases(
        "webseite|website|internetseite|internetadresse|homepage|logo|kürzel|abkürzung|akronym|nr"
        "|lfd. nr|nummer|sprache|geschlecht|alter|newsletter|zahl der mitglieder"
        "|anzahl der mitglieder"
    ),
    totals=phrases("summe|gesamt|insgesamt|gesamtzahl|zwischensumme|anzahl|total"),
    yes=phrases(
        "ja|j|wahr|einverstanden|ich stimme zu|wir stimmen zu|stimme zu|öffentlich"
        "|veröffentlichen|bestätigt|ich bestätige|wir bestätigen|gerne"
    ),
    no=phrases("nein|falsch|nicht|nicht einverstanden|lehne ab|anonym|vertraulich|kein|keine"),
    organisation_kind=phrases(
        "organisation*|verein*|verband*|institution*|ngo|nro|gruppe|initiative|einrichtung"
        "|juristische person|stiftung|gewerkschaft|netzwerk|bündnis|unternehmen"
    ),
    individual_kind=phrases(
        "einzelperson*|privatperson*|person|individuell|als person|natürliche person|persönlich"
        "|individuum|bürger*|expert*"
    ),
)
