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
        "|eccellenza|onorevole|signor|signora|stimato|stimata|stimati|spettabili|signori"
        "|signore e signori|gentilissimo|gentilissima|gentilissimi|onorevoli|eccellenze"
        "|illustre|illustrissima|cari amici|pregiatissimo|pregiatissimi|alla cortese attenzione"
        "|carissimi|egregio signor"
    ),
    closings=phrases(
        "cordiali saluti|distinti saluti|cordialmente|in fede|con stima|rispettosamente"
        "|un cordiale saluto|sinceramente|con osservanza|i migliori saluti"
        "|con i migliori saluti|un saluto|ossequi|in attesa|restiamo in attesa|ringraziando"
        "|ringraziamo|con gratitudine|saluti|con rispetto|in solidarietà|un caro saluto"
        "|confidando"
    ),
    subject_labels=phrases("oggetto|rif|riferimento|ogg|argomento|tema|re"),
    date_labels=phrases("data|pubblicato il|pubblicato|aggiornato il|aggiornato"),
    before_dates=phrases("il|lì|li|addì|addi"),
    to_labels=phrases(
        "a|al|alla|destinatario|all'attenzione di|ai|alle|agli|allo|destinatari"
        "|alla cortese attenzione di|alla c.a|indirizzata a|p.c|e p.c"
    ),
    to_words=phrases(
        "alla cortese attenzione di|alla cortese attenzione del|alla cortese attenzione della"
        "|alla cortese attenzione dei|all'attenzione di|all'attenzione del|all'attenzione della"
        "|al|alla|ai|alle|agli|all'*|allo|a"
    ),
    about_words=phrases("su|sul|sulla|sui|contro|per|riguardo|in difesa|in merito"),
    several_bodies=phrases("ministeri|governi|parlamenti|delegazioni|organizzazioni|imprese"),
    from_labels=phrases("da|mittente"),
    cc_labels=phrases("cc|copia|p.c|e p.c|per conoscenza|e per conoscenza"),
    contact_labels=phrases("contatto|referente|persona di contatto"),
    fax_labels=phrases("fax"),
    phone_labels=phrases("tel|telefono|cell"),
    email_labels=phrases("e-mail|email|pec"),
    letter_words=phrases(
        "lettera|lettera aperta|dichiarazione|appello|comunicato|petizione|manifesto"
    ),
    ask_leads=phrases(
        "chiediamo|esortiamo|invitiamo|sollecitiamo|raccomandiamo|esigiamo|domandiamo|chiedono"
        "|esortano|richieste|rivendicazioni|vi chiediamo|le chiediamo|chiede|invita|invitano"
        "|proponiamo|propongono|appello|facciamo appello|vogliamo|reclamiamo|esige|esigono"
        "|impegnarsi|pretendiamo|auspichiamo"
    ),
    deadlines=phrases("entro|entro il|prima del|fino al|non oltre il"),
    conjunctions=phrases("e|ed|nonché"),
    ask_heads=phrases(
        "raccomandazioni|le nostre raccomandazioni|richieste|le nostre richieste|rivendicazioni"
        "|cosa chiediamo|chiediamo|proposte"
    ),
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
        "|i sottoscritti|aderiscono|adesioni|firmatarie|firmano|sottoscrivono|hanno firmato"
        "|hanno aderito|aderenti|le organizzazioni firmatarie|le associazioni firmatarie"
        "|associazioni firmatarie|elenco dei firmatari|lista dei firmatari|prime firme"
        "|firme individuali|organizzazioni promotrici|organizzazioni aderenti"
        "|associazioni aderenti|sostengono|prime adesioni|le organizzazioni|i firmatari"
        "|le firmatarie|firmata da|sottoscritta da|enti firmatari|realtà firmatarie"
        "|realtà aderenti|associazioni promotrici|promotori|sottoscrittori"
    ),
    organisation_headings=phrases(
        "organizzazioni|associazioni|reti|sindacati|enti|organizzazioni internazionali"
        "|organizzazioni nazionali|internazionali|nazionali|associazioni e organizzazioni"
        "|movimenti|collettivi|comitati|ong|università|partiti|internazionale|nazionale"
        "|fondazioni|istituzioni|organizzazioni firmatarie|associazioni firmatarie"
        "|associazioni e comitati|cooperative"
    ),
    individual_headings=phrases(
        "individui|persone|a titolo personale|a titolo individuale|firmatari individuali"
        "|esperti|personalità|singoli|firme individuali|adesioni individuali|individuali"
        "|cittadini|cittadine e cittadini|singole persone|accademici|docenti|studiosi"
        "|ricercatori|persone fisiche|singoli cittadini"
    ),
    organisation_words=phrases(
        "governo|associazione|associazioni|federazione|sindacato|collettivo|rete|confederazione"
        "|movimento|comitato|commissione|lega|consiglio|società|fondazione|centro|unione|coalizione"
        "|alleanza|gruppo|istituto|università|scuola|partito|coordinamento|piattaforma"
        "|osservatorio|diritti|difesa|amici|donne|lavoratori|cooperativa|ong|ministero"
        "|parlamento|senato|camera|agenzia|cooperative|fondazioni|chiesa|diocesi|laboratorio"
        "|programma|progetto|segretariato|assemblea|circolo|club|fondo|servizio|servizi|azione"
        "|campagna|iniziativa|cittadini|cittadinanza|giovani|studenti|avvocati|giornalisti"
        "|pescatori|guardiani|femminista|ambiente|ambientale|libertà|democrazia|trasparenza"
        "|sviluppo|ricerca|studi|comunità|consumatori|casa|facoltà|nazionale|italiana|italiano"
        "|onlus|aps|odv|comitati|reti|consulta|tavolo|cooperazione|giustizia|pace|famiglie"
        "|ordine|collegio|accademia|museo|biblioteca|archivio|legalità|solidarietà"
    ),
    role_words=phrases(
        "procuratore generale|alto commissario|sottosegretario|sottosegretaria|"
        "relatore speciale|"
        "presidente|direttore|direttrice|segretario|segretaria|ministro|ministra|professore"
        "|professoressa|membro|deputato|deputata|senatore|senatrice|avvocato|avvocata"
        "|giornalista|ricercatore|ricercatrice|sindaco|ambasciatore|attivista|economista"
        "|scrittore|scrittrice|medico|coordinatore|coordinatrice|portavoce|docente|presidenti"
        "|ministri|membri|deputati|senatori|commissario|commissaria|vicepresidente"
        "|vice presidente|direttore generale|direttore esecutivo|fondatore|fondatrice"
        "|cofondatore|ingegnere|artista|regista|storico|storica|sociologo|sociologa|giurista"
        "|filosofo|filosofa|studente|studentessa|rappresentante|rappresentanti|consigliere"
        "|consigliera|vescovo|rettore|rettrice|poeta|musicista|attore|attrice|giudice|assessore"
        "|assessora|governatore|prefetto|insegnante|psicologo|psicologa|scienziato|scienziata"
        "|fisico|responsabile|europarlamentare|sindacalista|pescatore|presidentessa"
        "|segretario generale|dirigente|professori|professore emerito|ricercatori|magistrato"
        "|capo|cittadino|cittadina|antropologo|antropologa|economisti|biologo|biologa"
        "|oceanografo"
        "|sindaci|governatori|parlamentari|assessori|capi di stato|direttori|consiglieri"
        "|europarlamentari|commissari|ambasciatori|rettori"
    ),
    honorifics=phrases("sig|sig.ra|signor|signora|dott|dott.ssa|avv|on|ing|don|prof.ssa"),
    given_names=single_words(
        "giuseppe giovanni antonio mario luigi francesco angelo vincenzo pietro salvatore carlo"
        " franco domenico bruno paolo marco andrea luca matteo anna giuseppina rosa angela"
        " giovanna teresa lucia francesca chiara giulia sara adriana adriano alberto aldo"
        " alessandra alessandro alessia alfredo alice ambra annalisa antonella arianna barbara"
        " beatrice benedetta bianca camilla carla carmela caterina cecilia cinzia claudia"
        " claudio corrado cristina daniela daniele dario davide donatella edoardo elena"
        " eleonora elisa elisabetta emanuela emanuele emma enrica enrico enzo ernesto fabio"
        " fabrizio federica federico ferdinando filippo flavia fulvio gabriele gabriella"
        " gaetano gianfranco gianluca gianni giacomo gino giorgia giorgio giuliana giuliano"
        " giulio grazia guido ilaria irene ivan jacopo lara laura leonardo letizia livia"
        " lorenza lorenzo luciana luciano ludovica luisa manuela marcello margherita mariangela"
        " marina marta martina massimo maurizio michela michele mirella monica nadia nicola"
        " nicoletta olga ornella paola patrizia piero raffaella raffaele renato riccardo rita"
        " roberta roberto romina rosanna rossella ruggero sabrina sandra sandro serena sergio"
        " silvia simona simone sofia sonia stefania stefano susanna tiziana tommaso ugo umberto"
        " valentina valeria valerio vera veronica vittoria vittorio"
    ),
    behalf=phrases("per|per la|per il|a nome di"),
    page_words=phrases("precedente|successivo|condividi|fine|stampa|indietro|cerca|menu"),
    page_headings=phrases(
        "articoli correlati|notizie correlate|correlati|vedi anche|leggi anche|ultime notizie"
        "|notizie|condividi|commenti|lascia un commento|tag|categorie|seguici"
        "|firma la lettera|archivio"
        "|stampa|rassegna stampa|dicono di noi|licenza|come firmare|per firmare|note|fonti|p.s|ps"
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
