"""French: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words
from undersigned.core.lexicon.sheet_words import SheetWords

CUES = Cues(
    language="fr",
    stop_words=single_words(
        "le la les de des du et en un une que qui dans pour par sur au aux avec est sont nous"
        " vous notre nos votre vos ce cette ces leur leurs pas plus il elle se à été ont"
    ),
    salutations=phrases(
        "monsieur|madame|mesdames|messieurs|cher|chère|chers|chères|excellence|à l'attention de"
        "|mesdames et messieurs|honorables|votre excellence|excellences|chères et chers"
        "|monseigneur|à l'attention"
    ),
    closings=phrases(
        "veuillez agréer|veuillez recevoir|cordialement|bien cordialement|sincèrement"
        "|respectueusement|salutations distinguées|nous vous prions|dans l'attente"
        "|avec nos salutations|solidairement|nous vous prions d'agréer|je vous prie|recevez"
        "|avec nos meilleures salutations|avec nos remerciements|salutations|bien à vous"
        "|fraternellement|salutations respectueuses|avec notre considération|dans l'espoir"
        "|en vous remerciant|avec l'expression|solidairement vôtre"
    ),
    subject_labels=phrases(
        "objet|concerne|sujet|réf|référence|objet de la lettre|à propos|n/réf|v/réf"
    ),
    date_labels=phrases("date|publié le|publié|mis à jour le|mise à jour|daté du"),
    before_dates=phrases("le|ce|du"),
    to_labels=phrases(
        "à|destinataire|à l'attention de|à l'intention de|adressé à|adressée à|destinataires|pour"
    ),
    to_words=phrases("à l'attention de|à l'attention du|à l'attention de la|à la|à l'*|aux|au|à"),
    about_words=phrases("sur|contre|au sujet|concernant|à propos|relative|relatif|en faveur|suite"),
    several_bodies=phrases(
        "ministères|gouvernements|parlements|délégations|organisations|entreprises"
    ),
    from_labels=phrases("de|expéditeur"),
    cc_labels=phrases("copie|copies|copie à|cc"),
    contact_labels=phrases("contact|personne de contact|renseignements"),
    fax_labels=phrases("télécopie|télécopieur|fax"),
    phone_labels=phrases("tél|téléphone|tel"),
    email_labels=phrases("courriel|e-mail|mél|email"),
    letter_words=phrases(
        "lettre|lettre ouverte|déclaration|communiqué|tribune|appel|pétition|manifeste"
    ),
    ask_leads=phrases(
        "demandons|demander|appelons|exigeons|exhortons|prions|invitons|recommandons|réclamons"
        "|demande|demandent|exigent|appellent|revendications|nous appelons|appelle|appellent à"
        "|exhortent|demandes|invitent|proposons|sollicitons|enjoignons|pressons|nous voulons"
        "|nous attendons"
    ),
    deadlines=phrases("avant|avant le|d'ici|d'ici le|d'ici au|au plus tard le|jusqu'au|le"),
    conjunctions=phrases("et|ainsi que"),
    ask_heads=phrases(
        "recommandations|nos recommandations|demandes|nos demandes|revendications"
        "|nos revendications|exigences|ce que nous demandons|nous demandons|propositions"
        "|nos propositions"
    ),
    demands=phrases(
        "doit|doivent|devrait|devraient|il faut|faudrait|nous exigeons|nous demandons"
        "|nous condamnons|nous rejetons|nous soutenons|nous réaffirmons|nous attendons"
    ),
    annexes=phrases("annexe|annexes|pièce jointe"),
    list_remarks=phrases("à titre d'identification|ordre alphabétique"),
    signing=phrases(
        "signé par|signée par|signés par|signées par|cosigné par|cosignée par|soussignés"
        "|soussignées|soutenu par|soutenue par|signataires|signent|ont signé|au nom de"
    ),
    this_words=phrases("cette|ce|cet|notre|la présente|le présent"),
    articles=phrases("le|la|les|l'*|un|une|du|des|d'*"),
    branches=phrases(
        "sections|sections locales|groupes locaux|comités locaux|antennes|antennes locales"
        "|fédérations départementales|groupes de jeunes"
    ),
    signature_headings=phrases(
        "signataires|signé par|signatures|premiers signataires|organisations signataires"
        "|liste des signataires|les soussignés|les organisations suivantes|soutenu par"
        "|signée par|signées par|cosignataires|co-signataires"
        "|liste des organisations signataires|premières organisations signataires"
        "|premières signataires|associations signataires|les signataires|premières signatures"
        "|ont signé|avec le soutien de|organisations soutenant|collectifs signataires"
        "|syndicats signataires|liste des organisations|organisations co-signataires|soutiens"
        "|à l'initiative de|les organisations signataires|signataires de la lettre"
        "|signataires de la tribune|signataires de l'appel|soussignées|signataires individuels"
        "|signatures individuelles"
    ),
    organisation_headings=phrases(
        "organisations|associations|organisations signataires|syndicats|ong|collectifs|réseaux"
        "|organisations internationales|organisations nationales|organisations locales"
        "|associations signataires|organisations de la société civile|internationales"
        "|nationales|international|national|partis politiques|partis"
        "|organisations et collectifs|associations et syndicats|organisations syndicales"
        "|organisations associatives|entreprises|médias|institutions|fondations|universités"
        "|ong internationales|ong nationales"
    ),
    individual_headings=phrases(
        "individus|personnes|personnalités|à titre individuel|à titre personnel"
        "|signataires individuels|experts|universitaires|particuliers|experts et expertes"
        "|chercheurs|chercheuses et chercheurs|universitaires et chercheurs|individuels"
        "|personnes physiques|signatures individuelles|personnalités signataires|citoyens"
        "|artistes|élus|élues et élus"
    ),
    organisation_words=phrases(
        "gouvernement|gouvernements|association*|fédération|syndicat|syndicats|collectif|réseau"
        "|confédération|mouvement|comité|ligue|conseil|société|fondation|centre|union|coalition"
        "|alliance|groupe|institut|université|école|parti|coordination|plateforme|forum|maison"
        "|observatoire|solidarité|droits|défense|amis|femmes|paysans|travailleurs|ong|ministère"
        "|assemblée|sénat|parlement|agence|office|chambre|cercle|club|atelier|fonds|église"
        "|diocèse|laboratoire|service|secours|cimade|comités|réseaux|fédérations|associations"
        "|fondations|mutuelle|coopérative|front|campagne|initiative|action|citoyens|citoyenne"
        "|jeunes|étudiants|avocats|journalistes|pêcheurs|gardiens|agriculture|environnement"
        "|nature|libertés|justice|paix|développement|recherche|secrétariat|commission"
        "|conférence|assises|convergence|intersyndicale|ateliers|école de|unis|france"
    ),
    role_words=phrases(
        "première ministre|premier ministre|"
        "procureur général|procureure générale|gouverneur général|secrétaire d'état|"
        "haut représentant|inspecteur général|rapporteur spécial|"
        "président|présidente|directeur|directrice|secrétaire|secrétaire général"
        "|secrétaire générale|ministre|premier ministre|professeur|professeure|membre|député"
        "|députée|sénateur|sénatrice|avocat|avocate|journaliste|chercheur|chercheuse|maire"
        "|ambassadeur|ambassadrice|militant|militante|porte-parole|économiste|sociologue"
        "|écrivain|écrivaine|médecin|délégué|déléguée|coordinateur|coordinatrice|responsable"
        "|ancien|ancienne|commissaire|rapporteur|ministres|présidents|membres|députés|sénateurs"
        "|commissaires|chef|cheffe|chefs d'état|haut-commissaire|haute-commissaire|préfet"
        "|préfète|gouverneur|vice-président|vice-présidente|coprésident|coprésidente"
        "|co-président|co-présidente|fondateur|fondatrice|directeur général|directrice générale"
        "|enseignant|enseignante|enseignant-chercheur|enseignante-chercheuse|ingénieur"
        "|ingénieure|artiste|cinéaste|réalisateur|réalisatrice|philosophe|historien|historienne"
        "|juriste|maître de conférences|maîtresse de conférences|climatologue|océanographe"
        "|biologiste|politiste|politologue|étudiant|étudiante|retraité|retraitée|trésorier"
        "|trésorière|chargé|chargée|conseiller|conseillère|eurodéputé|eurodéputée|syndicaliste"
        "|géographe|anthropologue|physicien|physicienne|agriculteur|agricultrice|pasteur|évêque"
        "|garde des sceaux|adjoint|adjointe|comédien|comédienne|musicien|musicienne|photographe"
        "|psychologue|infirmier|infirmière|magistrat|magistrate|capitaine|pêcheur|doctorant"
        "|doctorante|docteur|ambassadeurs|dirigeants|parlementaires|élu|élue"
        "|gouverneurs|maires|députées|eurodéputés|directeurs|élus|délégués|recteur"
    ),
    honorifics=phrases("m|mme|mlle|monsieur|madame|maître|pr|dr|docteur|s.e|son excellence"),
    given_names=single_words(
        "jean pierre françois michel philippe alain jacques bernard marie-claude nathalie"
        " isabelle sylvie françoise monique jacqueline nicolas julien sébastien élodie céline"
        " aurélie geneviève benoît étienne yves gérard thérèse adèle agathe alexandre amélie"
        " anaïs anne antoine arnaud arthur aude baptiste bénédicte bertrand brigitte bruno"
        " camille caroline catherine cécile chantal charlotte christelle christian christophe"
        " claire claude clément clémence colette corinne damien danièle denis delphine didier"
        " dominique édith édouard élise élisabeth emmanuel emmanuelle estelle fabien fabienne"
        " fabrice fanny fatou florence florian frédéric gaëlle georges gilbert gilles guillaume"
        " guy hélène henri hervé hugues irène jérôme joël josiane julie juliette laetitia laure"
        " laurence laurent léa louis lucie lucien ludovic madeleine marc marcel margaux"
        " marguerite marion marine martine mathilde mathieu maud maxime mélanie michèle"
        " mireille moussa muriel nadine olivier pascal pascale patrice patrick paul paulette"
        " quentin raphaël régis rémi renaud robert roland romain sabine samuel sandrine serge"
        " simone solène stéphane stéphanie suzanne sylvain thibault thierry thomas valérie"
        " vincent virginie xavier yann yannick yvette zoé aminata awa ousmane mamadou abdoulaye"
        " aïcha"
    ),
    behalf=phrases("pour|pour le|pour la|au nom de"),
    page_words=phrases(
        "précédent|suivant|accueil|partager|imprimer|retour|haut de page|rechercher|menu"
    ),
    page_headings=phrases(
        "à lire aussi|lire aussi|voir aussi|articles liés|articles similaires"
        "|sur le même sujet|actualités|dernières actualités|derniers articles|partager"
        "|partager cet article|commentaires|laisser un commentaire|mots-clés|catégories"
        "|newsletter|suivez-nous|signer la lettre|téléchargements|archives"
        "|fin"
        "|ps|p.s|p.-s|post-scriptum|vos commentaires|forum|dans la presse|revue de presse|presse"
        "|contact presse|licence|pour signer|comment signer|documents joints|notes|sources"
        "|voir en ligne|dans la même rubrique|répondre à cet article"
    ),
)


SHEET = SheetWords(
    name=phrases(
        "nom|noms|nom complet|nom et prénom|nom et prénoms|prénom et nom|signataire*|votre nom"
        "|nom du signataire"
    ),
    given_name=phrases("prénom|prénoms|prenom|prenoms"),
    family_name=phrases("nom de famille|patronyme"),
    honorific=phrases("civilité|civilite|formule d'appel"),
    organisation=phrases(
        "organisation*|association*|structure|institution|collectif|ong|organisme|syndicat"
        "|entreprise|groupe|société|fondation|réseau"
    ),
    representative=phrases(
        "représentant*|representant*|représentée par|représenté par|personne de contact|contact"
        "|personne signataire|nom de la personne|au nom de qui|mandataire|signé par|responsable"
        "|interlocuteur"
    ),
    title=phrases("titre|fonction|poste|qualité|profession|rôle|role"),
    affiliation=phrases("affiliation|rattachement|employeur|établissement"),
    place=phrases("pays|lieu|localisation|pays de résidence|pays/région|territoire"),
    city=phrases("ville|adresse|code postal|adresse postale|région|commune|département"),
    email=phrases(
        "courriel|adresse électronique|adresse e-mail|adresse mail|adresse courriel|mél|e-mail"
        "|email|mail|adresse email"
    ),
    phone=phrases("téléphone|telephone|tél|portable|mobile|numéro de téléphone"),
    kind=phrases(
        "type|catégorie|type de signataire|vous signez|signez-vous|je signe en tant"
        "|à titre individuel ou|organisation ou individu|en qualité de"
    ),
    shown=phrases(
        "publier mon nom|publier notre nom|publier votre nom|publier le nom|afficher mon nom"
        "|afficher le nom|rendre public|apparaître publiquement|autorisation de publication"
        "|nom affiché|nom public|affichage public|nom visible|accord de publication"
        "|pouvons-nous publier"
    ),
    withheld=phrases(
        "anonyme*|anonymat|confidentiel*|ne pas publier|ne pas afficher|garder privé|masquer"
    ),
    consent=phrases(
        "consentement|j'accepte|nous acceptons|je confirme|nous confirmons|accord|soutien"
        "|je soutiens|nous soutenons|signer la lettre|signer cette lettre|souhaitez-vous signer"
        "|je signe|nous signons|approbation"
    ),
    date=phrases(
        "date|horodateur|date de signature|heure|signé le|date d'envoi|heure de début|heure de fin"
    ),
    comments=phrases("commentaire*|remarque*|message|observations|notes|autre chose"),
    members=phrases("membres représentés|organisations membres|liste des membres"),
    other=phrases(
        "site web|site internet|site|logo|sigle|acronyme|numéro|n°|langue|genre|âge"
        "|lettre d'information|nombre de membres|réseaux sociaux"
    ),
    totals=phrases("total|totaux|somme|sous-total|nombre"),
    yes=phrases(
        "oui|o|vrai|d'accord|j'accepte|nous acceptons|accepté|public|publier|je confirme"
        "|nous confirmons|je soutiens|nous soutenons"
    ),
    no=phrases(
        "non|faux|ne pas|refus|je refuse|anonyme|privé|confidentiel|ne souhaite pas|n'accepte pas"
        "|pas d'accord"
    ),
    organisation_kind=phrases(
        "organisation*|association*|ong|collectif|structure|institution|syndicat|fondation|groupe"
        "|réseau|personne morale|entreprise"
    ),
    individual_kind=phrases(
        "individu*|à titre individuel|à titre personnel|personne|personne physique|particulier"
        "|titre personnel|citoyen*|expert*"
    ),
)
