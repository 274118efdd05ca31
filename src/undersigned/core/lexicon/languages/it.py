"""Italian: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words
from undersigned.core.lexicon.sheet_words import SheetWords

CUES = Cues(
    language="it",
    stop_words=single_words(
        "il lo la i gli le di del della dei delle e in un una che per con su al è sono non si da"
        " nel nella come più questo questa nostro nostra noi alla sul ha hanno anche"
    ),
    salutations=phrases(
        "gentile|gentili|egregio|egregia|egregi|caro|cara|cari|spettabile|illustrissimo"
        "|eccellenza|onorevole|signor|signora"
    ),
    closings=phrases(
        "cordiali saluti|distinti saluti|cordialmente|in fede|con stima|rispettosamente"
        "|un cordiale saluto|sinceramente"
    ),
    subject_labels=phrases("oggetto|rif|riferimento"),
    date_labels=phrases("data|pubblicato il"),
    before_dates=phrases("il|lì|li|addì|addi"),
    to_labels=phrases("a|al|alla|destinatario|all'attenzione di"),
    from_labels=phrases("da|mittente"),
    cc_labels=phrases("cc|copia|p.c|e p.c"),
    fax_labels=phrases("fax"),
    phone_labels=phrases("tel|telefono|cell"),
    email_labels=phrases("e-mail|email|pec"),
    letter_words=phrases(
        "lettera|lettera aperta|dichiarazione|appello|comunicato|petizione|manifesto"
    ),
    ask_leads=phrases(
        "chiediamo|esortiamo|invitiamo|sollecitiamo|raccomandiamo|esigiamo|domandiamo|chiedono"
        "|esortano"
        "|richieste|rivendicazioni"
    ),
    deadlines=phrases("entro|entro il|prima del|fino al|non oltre il"),
    conjunctions=phrases("e|ed|nonché"),
    demands=phrases(
        "deve|devono|dovrebbe|dovrebbero|chiediamo|occorre|bisogna"
        "|condanniamo|respingiamo|sosteniamo|ribadiamo|ci aspettiamo"
    ),
    annexes=phrases("allegato|allegati|appendice"),
    list_remarks=phrases("ordine alfabetico"),
    signing=phrases(
        "firmato da|firmata da|sottoscritto da|sottoscritta da|sottoscritti|sottoscritte"
        "|firmano|hanno firmato|firmatari|firmatarie|a nome di"
    ),
    this_words=phrases("questa|questo|nostra|nostro|la presente|il presente"),
    articles=phrases("il|lo|la|i|gli|le|l'*|un|una|dal|dalla|dai|dalle|dall'*"),
    branches=phrases(
        "sezioni|sezioni locali|gruppi locali|comitati locali|circoli|nodi locali|gruppi giovanili"
    ),
    signature_headings=phrases(
        "firmatari|firmato da|firme|primi firmatari|organizzazioni firmatarie|sottoscritto da"
        "|i sottoscritti|aderiscono|adesioni"
    ),
    organisation_headings=phrases("organizzazioni|associazioni|reti|sindacati|enti"),
    individual_headings=phrases(
        "individui|persone|a titolo personale|a titolo individuale|firmatari individuali|esperti"
        "|personalità"
    ),
    organisation_words=phrases(
        "governo|"
        "associazione|associazioni|federazione|sindacato|collettivo|rete|confederazione|movimento"
        "|comitato|lega|consiglio|società|fondazione|centro|unione|coalizione|alleanza|gruppo"
        "|istituto|università|scuola|partito|coordinamento|piattaforma|osservatorio|diritti"
        "|difesa|amici|donne|lavoratori|cooperativa"
    ),
    role_words=phrases(
        "presidente|direttore|direttrice|segretario|segretaria|ministro|ministra|professore"
        "|professoressa|membro|deputato|deputata|senatore|senatrice|avvocato|avvocata|giornalista"
        "|ricercatore|ricercatrice|sindaco|ambasciatore|attivista|economista|scrittore|scrittrice"
        "|medico|coordinatore|coordinatrice|portavoce|docente"
    ),
    honorifics=phrases("sig|sig.ra|signor|signora|dott|dott.ssa|avv|on|ing|don|prof.ssa"),
    given_names=single_words(
        "giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo"
        " franco domenico bruno paolo marco andrea luca matteo anna giuseppina rosa angela"
        " giovanna teresa lucia francesca chiara giulia sara"
    ),
    behalf=phrases("per|per la|per il|a nome di"),
    page_words=phrases("precedente|successivo|condividi|stampa|indietro|cerca|menu"),
    page_headings=phrases(
        "articoli correlati|notizie correlate|correlati|vedi anche|leggi anche|ultime notizie"
        "|notizie|condividi|commenti|lascia un commento|tag|categorie|seguici"
        "|firma la lettera|archivio"
    ),
)


SHEET = SheetWords(
    name=phrases(
        "nome e cognome|cognome e nome|nominativo|firmatario|firmataria|firmatari|nome completo"
        "|nominativi|nome del firmatario|nome"
    ),
    given_name=phrases("nome proprio|nome di battesimo"),
    family_name=phrases("cognome|cognomi"),
    honorific=phrases("appellativo|titolo di cortesia"),
    organisation=phrases(
        "organizzazione|organizzazioni|associazione|associazioni|ente|istituzione|ong|gruppo"
        "|sindacato|azienda|fondazione|rete|ragione sociale|collettivo"
    ),
    representative=phrases(
        "rappresentante|rappresentanti|referente|persona di contatto|contatto|per conto di"
        "|legale rappresentante|rappresentata da|nome della persona|responsabile"
    ),
    title=phrases("ruolo|carica|titolo|funzione|qualifica|professione|incarico|posizione"),
    affiliation=phrases("affiliazione|ente di appartenenza|appartenenza|datore di lavoro|istituto"),
    place=phrases("paese|nazione|luogo|stato|paese di residenza|sede"),
    city=phrases("città|indirizzo|cap|codice postale|provincia|regione|comune"),
    email=phrases(
        "indirizzo email|indirizzo e-mail|indirizzo di posta elettronica|posta elettronica|e-mail"
        "|email|mail"
    ),
    phone=phrases("telefono|cellulare|numero di telefono|tel|recapito telefonico"),
    kind=phrases(
        "tipo|categoria|tipologia|tipo di firmatario|firma come|firmo come"
        "|organizzazione o individuo|individuo o organizzazione|organizzazione o persona"
        "|in qualità di"
    ),
    shown=phrases(
        "pubblicare il mio nome|pubblicare il nostro nome|pubblicare il nome"
        "|pubblicare il vostro nome|mostrare il nome|mostrare il mio nome|rendere pubblico"
        "|autorizzazione alla pubblicazione|possiamo pubblicare|nome pubblico|nome visibile"
    ),
    withheld=phrases(
        "anonimo|anonima|anonimato|riservato|confidenziale|non pubblicare|non mostrare|nascondere"
    ),
    consent=phrases(
        "consenso|accetto|accettiamo|d'accordo|confermo|confermiamo|adesione|aderisco|aderiamo"
        "|sostengo|sosteniamo|firmare la lettera|firmare questa lettera|desidera firmare"
        "|approvazione"
    ),
    date=phrases(
        "data|informazioni cronologiche|data della firma|data di firma|ora|firmato il"
        "|ora di inizio|ora di completamento"
    ),
    comments=phrases("commento|commenti|osservazioni|note|nota|messaggio|altro da aggiungere"),
    members=phrases("membri rappresentati|organizzazioni membri|elenco dei membri"),
    other=phrases(
        "sito web|sito|logo|sigla|acronimo|numero|n.|lingua|genere|età|newsletter|numero di membri"
    ),
    totals=phrases("totale|totali|somma|subtotale"),
    yes=phrases(
        "sì|si|s|vero|accetto|accettiamo|d'accordo|confermo|confermiamo|pubblico|pubblicare"
        "|aderisco|aderiamo|acconsento|autorizzo"
    ),
    no=phrases(
        "no|falso|non accetto|rifiuto|anonimo|anonima|privato|riservato|non pubblicare"
        "|non autorizzo|non acconsento"
    ),
    organisation_kind=phrases(
        "organizzazione|organizzazioni|associazione|associazioni|ong|ente|istituzione|collettivo"
        "|gruppo|sindacato|fondazione|rete|azienda|persona giuridica"
    ),
    individual_kind=phrases(
        "individuo|individui|individuale|individuali|a titolo individuale|a titolo personale"
        "|persona|persona fisica|privato cittadino|singolo|cittadino|cittadina|esperto|esperta"
    ),
)
