"""Spanish: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words
from undersigned.core.lexicon.sheet_words import SheetWords

CUES = Cues(
    language="es",
    stop_words=single_words(
        "el la los las de del y en un una que por para con se su sus al es son nos nuestro"
        " nuestra nuestros como más no lo este esta estos estas ha han sobre entre"
    ),
    salutations=phrases(
        "respetado|respetada|respetados|respetadas|apreciado|apreciada|apreciados"
        "|de nuestra consideración|de mi consideración|estimado|estimada|estimados|estimadas"
        "|querido|querida|excelentísimo|excelentísima"
        "|señor|señora|distinguido|distinguida|a quien corresponda|su excelencia|señores"
        "|señoras|honorable|honorables|estimadas y estimados|estimados y estimadas|excelencia"
        "|excelencias|ilustre|muy señores|compañeras|compañeros|queridas|queridos|ciudadano"
        "|ciudadana"
    ),
    closings=phrases(
        "atentamente|cordialmente|sinceramente|respetuosamente|saludos cordiales|saludos"
        "|un cordial saludo|muy atentamente|en solidaridad|firmado|sin otro particular|reciba"
        "|reciban|quedamos|agradecemos|le saludan|les saludan|con nuestra consideración"
        "|en espera|saludamos|fraternalmente|solidariamente|suyos|con respeto|con esperanza"
    ),
    subject_labels=phrases("asunto|ref|referencia|tema|objeto|motivo|asunto de la carta|re"),
    date_labels=phrases("fecha|publicado|publicado el|actualizado|enviado"),
    before_dates=phrases("a|el|día|dia|en"),
    to_labels=phrases(
        "para|a|destinatario|a la atención de|dirigida a|dirigido a|destinatarios|a la|al|a los"
        "|a las"
    ),
    to_words=phrases("a la atención de|al|a la|a los|a las|a"),
    about_words=phrases("sobre|por|contra|acerca|respecto|en defensa|en relación"),
    several_bodies=phrases(
        "ministerios|gobiernos|parlamentos|delegaciones|organizaciones|empresas"
    ),
    from_labels=phrases("de|remitente"),
    cc_labels=phrases("copia|cc|c/c|con copia a"),
    contact_labels=phrases("contacto|persona de contacto"),
    fax_labels=phrases("fax|telefax"),
    phone_labels=phrases("tel|teléfono|móvil"),
    email_labels=phrases("correo|correo electrónico|e-mail|email"),
    letter_words=phrases(
        "carta|carta abierta|declaración|comunicado|manifiesto|pronunciamiento|petición|llamamiento"
    ),
    ask_leads=phrases(
        "pedimos|solicitamos|exigimos|instamos|exhortamos|llamamos|demandamos|reclamamos"
        "|recomendamos|urgimos|piden|exigen|solicitan|hacemos un llamado|demandas|exigencias"
        "|hacemos un llamamiento|llamamiento|requerimos|proponemos|invitamos|instan|exhortan"
        "|urgen|reclaman|llaman|demandan|recomiendan|nuestras demandas|esperamos"
    ),
    deadlines=phrases("antes del|antes de|a más tardar el|hasta el|para el|el"),
    conjunctions=phrases("y|e|así como"),
    ask_heads=phrases(
        "recomendaciones|nuestras recomendaciones|demandas|nuestras demandas|exigencias"
        "|nuestras exigencias|peticiones|lo que pedimos|exigimos|propuestas"
    ),
    demands=phrases(
        "debe|deben|debería|deberían|hay que|exigimos|es necesario|es preciso"
        "|condenamos|rechazamos|apoyamos|reafirmamos|esperamos|exigimos"
    ),
    annexes=phrases("anexo|anexos|apéndice"),
    list_remarks=phrases("orden alfabético|a efectos de identificación"),
    signing=phrases(
        "firmado por|firmada por|firmamos|firman|han firmado|abajo firmantes|suscrito por"
        "|suscrita por|suscriben|suscribimos|firmantes|en nombre de"
    ),
    this_words=phrases("esta|este|nuestra|nuestro|la presente|el presente"),
    articles=phrases("el|la|los|las|un|una|del"),
    branches=phrases(
        "secciones|secciones locales|grupos locales|comités locales|delegaciones"
        "|núcleos locales|nodos locales|grupos juveniles"
    ),
    signature_headings=phrases(
        "firman|firmantes|firmado por|firmas|organizaciones firmantes|suscriben"
        "|los abajo firmantes|las abajo firmantes|lista de firmantes|signatarios|adherentes"
        "|adhesiones|apoyan|las organizaciones abajo firmantes|signatarias"
        "|organizaciones que firman|organizaciones que suscriben|organizaciones adherentes"
        "|adhieren|suscriben esta carta|firman esta carta|firman este comunicado"
        "|organizaciones y personas firmantes|instituciones firmantes|colectivos firmantes"
        "|entidades firmantes|respaldan|apoyos|firmas de organizaciones|firmas individuales"
        "|listado de firmantes|lista de organizaciones firmantes|primeras firmas"
        "|organizaciones y redes firmantes|suscribimos|organizaciones signatarias"
        "|redes firmantes|personas firmantes|firmantes individuales|con el apoyo de|firmamos"
    ),
    organisation_headings=phrases(
        "organizaciones|organizaciones firmantes|redes|asociaciones|internacionales|nacionales"
        "|sindicatos|colectivos|organizaciones internacionales|organizaciones nacionales"
        "|organizaciones regionales|organizaciones locales|regionales|internacional|nacional"
        "|regional|organizaciones sociales|organizaciones de la sociedad civil|entidades"
        "|movimientos|instituciones|universidades|partidos|ong|ongs|redes regionales"
        "|redes internacionales|colectivos y organizaciones|redes y organizaciones"
        "|asociaciones y colectivos|regionales e internacionales|internacionales y regionales"
    ),
    individual_headings=phrases(
        "individuos|personas|personalidades|a título personal|a título individual|individuales"
        "|expertos|académicos|firmas individuales|firmantes individuales"
        "|personas a título individual|académicas y académicos|expertas y expertos"
        "|personas naturales|personas firmantes|ciudadanas y ciudadanos|adhesiones individuales"
        "|a título personal e individual|investigadores"
    ),
    organisation_words=phrases(
        "gobierno|asociación|asociaciones|federación|sindicato|colectivo|colectiva|red"
        "|confederación|movimiento|comité|liga|consejo|sociedad|fundación|centro|unión"
        "|coalición|alianza|grupo|instituto|universidad|escuela|partido|coordinadora|plataforma"
        "|foro|observatorio|derechos|defensa|amigos|mujeres|campesina|campesinos|trabajadores"
        "|central|frente|comisión|corporación|organización|articulación|cámara|cooperativa"
        "|ecologistas|justicia|paz|solidaridad|ong|ministerio|congreso|senado|parlamento"
        "|agencia|cooperativas|fundaciones|iglesia|diócesis|pastoral|laboratorio|programa"
        "|proyecto|secretaría|asamblea|círculo|club|taller|fondo|servicio|coordinación|campaña"
        "|acción|iniciativa|ciudadanos|ciudadanía|ciudadana|jóvenes|juventud|estudiantes"
        "|abogados|abogadas|periodistas|pescadores|pueblos|indígenas|indígena|feminista"
        "|ambiental|ambientalista|libertad|democracia|transparencia|desarrollo|investigación"
        "|estudios|comunidad|comunidades|vecinos|consumidores|sindical|obrera|obrero|mesa"
        "|espacio|casa|cátedra|facultad|nacional|internacional|latinoamericana|latinoamericano"
        "|a.c|s.a|fareros|guardianes"
    ),
    role_words=phrases(
        "fiscal general|procurador general|procuradora general|contralor general|"
        "secretario de estado|alto comisionado|relator especial|relatora especial|"
        "presidente|presidenta|director|directora|secretario|secretaria|secretario general"
        "|ministro|ministra|profesor|profesora|miembro|diputado|diputada|senador|senadora"
        "|abogado|abogada|periodista|investigador|investigadora|alcalde|embajador|embajadora"
        "|activista|portavoz|economista|escritor|escritora|médico|coordinador|coordinadora|ex"
        "|candidato|docente|catedrático|catedrática|relator|relatora|presidentes|ministros"
        "|ministras|miembros|integrantes|diputados|senadores|comisionado|comisionada|canciller"
        "|gobernador|gobernadora|vicepresidente|vicepresidenta|director general"
        "|directora general|director ejecutivo|directora ejecutiva|fundador|fundadora"
        "|cofundador|cofundadora|ingeniero|ingeniera|artista|cineasta|historiador|historiadora"
        "|sociólogo|socióloga|antropólogo|antropóloga|jurista|filósofo|filósofa|estudiante"
        "|representante|representantes|vocero|vocera|asesor|asesora|defensor|defensora|lideresa"
        "|líder|obispo|sacerdote|rector|rectora|decano|decana|poeta|músico|actriz|actor"
        "|concejal|concejala|consejero|consejera|fiscal|juez|jueza|alcaldesa|maestro|maestra"
        "|trabajador|trabajadora|psicólogo|psicóloga|politólogo|politóloga|capitán|pescador"
        "|pescadora|doctor|doctora|delegado|delegada|secretaria general|jefe|jefa|gerente"
        "|traductora|traductor|negociadores|delegaciones"
        "|alcaldes|gobernadores|diputadas|jefes de estado|parlamentarios|embajadores|eurodiputados"
        "|eurodiputadas|concejales|directores|delegados|mandatarios"
    ),
    honorifics=phrases("sr|sra|srta|don|doña|señor|señora|dra|lic|ing|excmo|excma"),
    given_names=single_words(
        "juan josé luis carlos antonio manuel francisco javier miguel pedro jorge fernando"
        " alejandro ricardo roberto eduardo sergio rafael raúl mario iván diego pablo ana"
        " carmen josefa isabel dolores pilar rosa teresa cristina lucía mercedes gloria silvia"
        " beatriz alicia verónica adriana agustín aída alberto alba alfonso alfredo álvaro"
        " amalia andrés ángel ángela araceli arturo aurora berta blanca camilo carla carolina"
        " cecilia césar clara claudia concepción consuelo daniela david diana elena elisa"
        " elvira emilia emilio enrique ernesto esperanza esteban estela eugenia eva fabiola"
        " felipe félix fátima gabriel gabriela gerardo germán gonzalo graciela guadalupe"
        " guillermo gustavo héctor hernán hugo ignacio inés irene isidro jaime jesús jimena"
        " joaquín josefina juana julia julio laura leonor leticia liliana lorena lorenzo"
        " lourdes lucas luciana magdalena manuela marcela marcelo marcos margarita maría"
        " mariana mariano marina marisol marta martín mauricio máximo mónica natalia nicolás"
        " noemí norma olga óscar pamela patricia paula paulina ramón raquel rebeca reina rocío"
        " rodolfo rodrigo rosario rubén salvador sandra santiago sara sebastián sofía soledad"
        " susana tomás valentina valeria vicente víctor ximena yolanda"
    ),
    behalf=phrases("por|por la|por el|en nombre de"),
    page_words=phrases("anterior|siguiente|inicio|compartir|imprimir|volver|buscar|menú"),
    page_headings=phrases(
        "relacionados|artículos relacionados|noticias relacionadas|ver también|véase también"
        "|lea también|últimas noticias|noticias|compartir|comparte|comentarios"
        "|deja un comentario|etiquetas|categorías|boletín|síguenos|firma la carta|descargas"
        "|archivo"
        "|fin"
        "|prensa|en la prensa|en los medios|repercusiones|contacto de prensa|licencia|cómo firmar"
        "|para firmar|tus comentarios|notas|fuentes|posdata|pd|p.d|documentos adjuntos"
    ),
)


SHEET = SheetWords(
    name=phrases(
        "nombre|nombres|nombre completo|nombre y apellido|nombre y apellidos|apellidos y nombre"
        "|firmante*|su nombre|nombre del firmante|signatario*"
    ),
    given_name=phrases("nombre de pila|primer nombre|nombre propio"),
    family_name=phrases("apellido|apellidos|primer apellido"),
    honorific=phrases("tratamiento|saludo"),
    organisation=phrases(
        "organización|organizaciones|organizacion|organizaciones|asociación|institución|entidad"
        "|colectivo|ong|grupo|sindicato|empresa|fundación|red|razón social"
    ),
    representative=phrases(
        "representante*|persona de contacto|contacto|persona que firma|en nombre de"
        "|representada por|representado por|responsable|persona firmante|nombre de la persona"
    ),
    title=phrases("cargo|puesto|título|titulo|función|profesión|ocupación|rol"),
    affiliation=phrases("afiliación|filiación|adscripción|empleador|lugar de trabajo"),
    place=phrases("país|pais|lugar|ubicación|país de residencia|territorio|país/región"),
    city=phrases("ciudad|dirección|direccion|código postal|provincia|región|municipio|localidad"),
    email=phrases(
        "correo electrónico|correo|dirección de correo|dirección de correo electrónico|correo-e"
        "|e-mail|email|mail"
    ),
    phone=phrases("teléfono|telefono|móvil|celular|número de teléfono|tel"),
    kind=phrases(
        "tipo|categoría|tipo de firmante|firma como|firma usted|firmo como"
        "|individual u organización|organización o individuo|organización o persona|en calidad de"
    ),
    shown=phrases(
        "publicar mi nombre|publicar nuestro nombre|publicar su nombre|publicar el nombre"
        "|mostrar mi nombre|mostrar el nombre|hacer público|aparecer públicamente"
        "|autorización de publicación|nombre visible|podemos publicar|nombre público"
    ),
    withheld=phrases(
        "anónimo|anónima|anonimato|confidencial|no publicar|no mostrar|ocultar|en privado"
    ),
    consent=phrases(
        "consentimiento|acepto|aceptamos|de acuerdo|confirmo|confirmamos|apoyo|apoyamos"
        "|firmar la carta|firmar esta carta|desea firmar|adhesión|me adhiero|nos adherimos"
        "|aprobación"
    ),
    date=phrases(
        "fecha|marca temporal|fecha de firma|hora|firmado el|hora de inicio|hora de finalización"
    ),
    comments=phrases("comentario*|observaciones|observación|mensaje|notas|nota|algo más"),
    members=phrases("miembros representados|organizaciones miembro|lista de miembros"),
    other=phrases(
        "sitio web|página web|web|logotipo|logo|sigla|siglas|acrónimo|número|n.º|nº|idioma|género"
        "|edad|boletín|número de miembros|redes sociales"
    ),
    totals=phrases("total|totales|suma|subtotal|cantidad"),
    yes=phrases(
        "sí|si|s|verdadero|acepto|aceptamos|de acuerdo|confirmo|confirmamos|público|publicar"
        "|apoyo|apoyamos|autorizo"
    ),
    no=phrases(
        "no|falso|no acepto|rechazo|anónimo|anónima|privado|confidencial|no deseo|no autorizo"
        "|no publicar"
    ),
    organisation_kind=phrases(
        "organización|organizaciones|organizacion|asociación|ong|institución|entidad|colectivo"
        "|grupo|sindicato|fundación|red|empresa|persona jurídica"
    ),
    individual_kind=phrases(
        "individuo*|individual|individuales|a título individual|a título personal|persona"
        "|persona física|particular|persona natural|ciudadano*|experto*"
    ),
)
