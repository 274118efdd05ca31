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
        "|exzellenz|guten tag|sehr geehrtes|geschätzte|geschätzter|verehrtes|liebes"
        "|hochverehrte|hochverehrter|exzellenzen|eure exzellenz|meine damen und herren|hallo"
        "|an alle"
    ),
    closings=phrases(
        "mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|hochachtungsvoll"
        "|mit besten grüßen|beste grüße|herzliche grüße|mit solidarischen grüßen|viele grüße"
        "|mit vorzüglicher hochachtung|mit hochachtung|mit vorzüglicher|mit herzlichen grüßen"
        "|mit freundlichem|mit dank|mit bestem dank|wir danken|in solidarität"
        "|solidarische grüße|solidarisch|für die unterzeichnenden|gezeichnet"
        "|mit kollegialen grüßen|freundlich grüßen|in hoffnung|mfg"
    ),
    subject_labels=phrases(
        "betreff|betr|betrifft|bezug|thema|gegenstand|titel des schreibens|hier|ihr zeichen"
    ),
    date_labels=phrases(
        "datum|veröffentlicht am|veröffentlicht|aktualisiert am|aktualisiert|stand"
    ),
    before_dates=phrases("den|am|der|dem"),
    to_labels=phrases(
        "an|empfänger|z. hd|an die|an den|an das|zu händen|z.hd|adressat|adressaten"
        "|gerichtet an|empfängerin"
    ),
    to_words=phrases("an die|an den|an das|an"),
    about_words=phrases("zu|zum|zur|gegen|über|wegen|anlässlich|betreffend"),
    several_bodies=phrases(
        "ministerien|regierungen|parlamente|delegationen|organisationen|unternehmen"
    ),
    from_labels=phrases("von|absender"),
    cc_labels=phrases("kopie|in kopie|kopie an|cc"),
    contact_labels=phrases("kontakt|ansprechpartner*|ansprechperson|rückfragen"),
    fax_labels=phrases("fax|telefax"),
    phone_labels=phrases("tel|telefon|mobil"),
    email_labels=phrases("e-mail|email|mail"),
    letter_words=phrases(
        "brief|offener brief|erklärung|stellungnahme|aufruf|petition|appell|resolution|schreiben"
        "|gemeinsame erklärung"
    ),
    ask_leads=phrases(
        "fordern|bitten|appellieren|verlangen|rufen|empfehlen|fordert|erwarten|auffordern"
        "|ersuchen|forderungen|wir fordern|appelliert|appell|ruft|rufen auf|drängen"
        "|schlagen vor|wir verlangen|verlangt|unsere forderungen|fordern auf|erwartet|wünschen"
        "|plädieren|unverzichtbar|erforderlich|notwendig"
    ),
    deadlines=phrases("bis|bis zum|vor dem|spätestens am|spätestens bis zum|bis spätestens"),
    conjunctions=phrases("und|sowie"),
    ask_heads=phrases(
        "forderungen|unsere forderungen|empfehlungen|unsere empfehlungen|was wir fordern"
        "|wir fordern|anforderungen"
    ),
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
        "|unterstützende organisationen|mitzeichnende|unterstützer*|unterzeichnete"
        "|unterzeichnet|mitunterzeichner*|mitunterzeichnende|erstunterzeichnende*"
        "|zeichnende organisationen|liste der unterzeichnenden|liste der unterzeichner*"
        "|gezeichnet von|unterstützende|unterzeichnung|unterzeichnet durch|erstunterschriften"
        "|mittragende organisationen|unterzeichnende verbände|unterzeichnende institutionen"
        "|unterstützende verbände|unterzeichnende gruppen|initiatoren|erstunterstützer*"
        "|die unterzeichnenden organisationen|es unterzeichnen|es zeichnen|gezeichnet haben"
        "|unterschrieben von|unterstützerinnen|mitzeichner*|mitzeichnende organisationen"
        "|beteiligte organisationen|träger des aufrufs|aufrufende organisationen"
    ),
    organisation_headings=phrases(
        "organisationen|verbände|vereine|initiativen|gruppen|unterzeichnende organisationen"
        "|institutionen|internationale organisationen|nationale organisationen|international"
        "|national|bundesweit|regional|verbände und organisationen|bündnisse|netzwerke"
        "|gewerkschaften|unternehmen|parteien|kirchen|stiftungen|organisationen und verbände"
        "|nichtregierungsorganisationen|ngos|vereine und verbände|unterstützende organisationen"
        "|organisationen und initiativen|zivilgesellschaft|lokale gruppen|bürgerinitiativen"
    ),
    individual_headings=phrases(
        "einzelpersonen|personen|privatpersonen|wissenschaftlerinnen und wissenschaftler"
        "|expertinnen und experten|persönlichkeiten|einzelunterzeichnende|einzelunterzeichner"
        "|wissenschaft|wissenschaftler|wissenschaftler*innen|expert*innen|experten"
        "|personen des öffentlichen lebens|individuen|einzelne"
        "|einzelpersonen und persönlichkeiten|natürliche personen|prominente|kulturschaffende"
        "|künstlerinnen und künstler"
    ),
    organisation_words=phrases(
        "regierung|bundesregierung|verein*|verband|verbände|bund|bündnis|gesellschaft|stiftung"
        "|initiative|netzwerk|gewerkschaft|ausschuss|komitee|rat|zentrum|institut|universität"
        "|hochschule|schule|partei|kirche|arbeitsgemeinschaft|arbeitskreis|gruppe|ortsgruppe"
        "|forum|plattform|menschenrechte|rechte|dachverband|landesverband|bundesverband"
        "|bürgerinitiative|e.v|e. v|genossenschaft|kammer|akademie|freunde|ministerium"
        "|bundesministerium|amt|bundestag|landtag|senatsverwaltung|agentur|dienst|fonds"
        "|laboratorium|labor|projekt|programm|kampagne|aktion|allianz|koalition|föderation"
        "|konferenz|kongress|kollektiv|liga|club|klub|kreis|zirkel|arbeiterwohlfahrt|diakonie"
        "|caritas|bistum|gemeinde|bewegung|aktionsbündnis|ggmbh|gmbh|ag|eg|e.g|archiv|museum"
        "|bibliothek|redaktion|verlag|zeitung|werkstatt|beirat|freiheit|gerechtigkeit|frieden"
        "|umwelt|naturschutz|klima|zukunft|frauen|jugend|studierendenschaft|asta|journalisten"
        "|juristen|ärzte|bürger|verbraucher*|ortsverein|kreisverband|regionalgruppe|sektion"
        "|bundesarbeitsgemeinschaft|for future|deutschland|österreich|schweiz|international"
    ),
    role_words=phrases(
        "präsident|präsidentin|vorsitzende|vorsitzender|direktor|direktorin|sekretär|sekretärin"
        "|generalsekretär|generalsekretärin|minister|ministerin|bundeskanzler|bundeskanzlerin"
        "|kanzler|professor|professorin|mitglied|abgeordnete|abgeordneter|senator|senatorin"
        "|rechtsanwalt|rechtsanwältin|journalist|journalistin|forscher|forscherin|bürgermeister"
        "|bürgermeisterin|oberbürgermeister|botschafter|botschafterin|aktivist|aktivistin"
        "|sprecher|sprecherin|geschäftsführer|geschäftsführerin|leiter|leiterin|autor|autorin"
        "|arzt|ärztin|lehrstuhl|informatiker|informatikerin|referent|referentin|wissenschaftler"
        "|wissenschaftlerin|minister*|präsidenten|mitglieder|staatssekretär*|bundesminister*"
        "|ministerpräsident*|bundespräsident*|bundestagspräsident*|kommissar*|landrat|landrätin"
        "|hochkommissar*|beauftragte|beauftragter|vizepräsident*|gründer|gründerin|mitgründer"
        "|mitgründerin|mitbegründer|ingenieur|ingenieurin|künstler|künstlerin|historiker"
        "|historikerin|soziologe|soziologin|jurist|juristin|philosoph|philosophin|student"
        "|studentin|studierende|vertreter|vertreterin|berater|beraterin|bischof|bischöfin"
        "|pfarrer|pfarrerin|rektor|rektorin|dekan|dekanin|musiker|musikerin|schauspieler"
        "|schauspielerin|richter|richterin|lehrer|lehrerin|psychologe|psychologin|physiker"
        "|physikerin|biologe|biologin|ökonom|ökonomin|vorstand|vorstandsmitglied"
        "|bundesvorsitzende|bundesvorsitzender|koordinator|koordinatorin|redakteur|redakteurin"
        "|schriftsteller|schriftstellerin|publizist|publizistin|unternehmer|unternehmerin"
        "|sozialarbeiter|sozialarbeiterin|hebamme|landwirt|landwirtin|anwalt|anwältin|fischer"
        "|fischerin|kapitän|kapitänin|ehemalige|ehemaliger|stellvertretende|stellvertretender"
        "|mitarbeiter|mitarbeiterin|politikwissenschaftler*|klimaforscher*|professur|doktorand"
        "|doktorandin|regisseur|regisseurin|gemeinderat|gemeinderätin|stadtrat|stadträtin"
        "|ministerium für|abteilungsleiter*|geschäftsführung|generaldirektor*|mdb|mdl|mdep"
        "|institutsleiter*"
        "|abgeordneten|bürgermeisterinnen|staatsoberhäupter|regierungschefs|fraktionsvorsitzende*"
        "|senatoren|parlamentarier*|europaabgeordnete*|landräte|direktoren|bundestagsabgeordnete*"
        "|kultusminister*|intendant*"
    ),
    honorifics=phrases(
        "herr|herrn|frau|dr|prof|pd|apl|dipl*|diplom*|ing|ra|ass|ass. jur|ass. iur|stud|mag|m.sc"
        "|b.sc|m.a|b.a|m. sc|b. sc|ll.m|msc|bsc|master of science|bachelor of science|o.univ.-prof"
    ),
    post_nominals=phrases("m.sc|b.sc|m.a|b.a|mdb|mdl|llm"),
    given_names=single_words(
        "hans peter klaus jürgen wolfgang günter dieter helmut uwe bernd stefan andreas thomas"
        " markus matthias ralf frank jens jörg sven ursula monika petra sabine renate helga"
        " karin brigitte ingrid susanne birgit anke katrin anja tobias sebastian florian"
        " alexander alexandra alfred alois andrea angelika anita anna anne annette anni antje"
        " antonia arne astrid axel barbara bastian beate bettina bianca björn britta carola"
        " carsten charlotte christa christian christiane christina christine christoph claudia"
        " clemens cornelia daniel daniela dagmar dennis detlef doris dorothea eberhard eckart"
        " edith elisabeth elke ellen erika ernst eva felix franz franziska frieda friederike"
        " friedrich fritz gabriele georg gerald gerd gerhard gertrud gisela gudrun gerda hanna"
        " hannah hannelore hartmut heidi heike heiko heinrich heinz henning herbert hermann"
        " holger horst hubert inga inge ingeborg ines irene iris jan jana janine jasmin joachim"
        " jochen johanna johannes josef judith julia jonas julian jutta kai karl karsten"
        " katharina kathrin katja kerstin kirsten konrad konstantin kristina kurt lara lars"
        " laura lena leonie lisa lothar ludwig lukas lutz magdalena maike manfred manuela"
        " marcel marcus margarete maria marianne marie marina mario marion marlene martin"
        " martina max maximilian melanie michael michaela miriam moritz nadine nicole niklas"
        " nils nina norbert oliver olaf otto patrick paul paula philipp rainer ralph regina"
        " reinhard roland rolf rosa rosemarie rudolf ruth sabrina sandra sarah silke silvia"
        " simon simone sonja sophia sophie stefanie steffen stephan theresa theodor tim timo"
        " tina torsten ulrich ulrike ute valentin verena veronika viktor volker walter werner"
        " wilhelm wolfram yvonne"
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
        "|ende|presseecho|presse|presseschau|pressestimmen|medienecho|in den medien|pressekontakt"
        "|lizenz|unterschreiben|mitmachen|so können sie unterzeichnen|quellen|fußnoten|anmerkungen"
        "|ps|p.s"
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
