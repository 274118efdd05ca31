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
        "estimado|estimada|estimados|estimadas|querido|querida|excelentísimo|excelentísima|señor"
        "|señora|distinguido|distinguida|a quien corresponda|su excelencia"
    ),
    closings=phrases(
        "atentamente|cordialmente|sinceramente|respetuosamente|saludos cordiales|saludos"
        "|un cordial saludo|muy atentamente|en solidaridad|firmado"
    ),
    subject_labels=phrases("asunto|ref|referencia|tema"),
    date_labels=phrases("fecha|publicado|publicado el"),
    before_dates=phrases("a|el|día|dia|en"),
    to_labels=phrases("para|a|destinatario|a la atención de"),
    from_labels=phrases("de|remitente"),
    cc_labels=phrases("copia|cc|c/c|con copia a"),
    fax_labels=phrases("fax|telefax"),
    phone_labels=phrases("tel|teléfono|móvil"),
    email_labels=phrases("correo|correo electrónico|e-mail|email"),
    letter_words=phrases(
        "carta|carta abierta|declaración|comunicado|manifiesto|pronunciamiento|petición|llamamiento"
    ),
    ask_leads=phrases(
        "pedimos|solicitamos|exigimos|instamos|exhortamos|llamamos|demandamos|reclamamos"
        "|recomendamos|urgimos|piden|exigen|solicitan|hacemos un llamado"
        "|demandas|exigencias"
    ),
    deadlines=phrases("antes del|antes de|a más tardar el|hasta el|para el|el"),
    conjunctions=phrases("y|e|así como"),
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
    ),
    organisation_headings=phrases(
        "organizaciones|organizaciones firmantes|redes|asociaciones|internacionales|nacionales"
        "|sindicatos|colectivos"
    ),
    individual_headings=phrases(
        "individuos|personas|personalidades|a título personal|a título individual|individuales"
        "|expertos|académicos"
    ),
    organisation_words=phrases(
        "gobierno|"
        "asociación|asociaciones|federación|sindicato|colectivo|colectiva|red|confederación"
        "|movimiento|comité|liga|consejo|sociedad|fundación|centro|unión|coalición|alianza|grupo"
        "|instituto|universidad|escuela|partido|coordinadora|plataforma|foro|observatorio"
        "|derechos|defensa|amigos|mujeres|campesina|campesinos|trabajadores|central|frente"
        "|comisión|corporación|organización|articulación|cámara|cooperativa|ecologistas|justicia"
        "|paz|solidaridad"
    ),
    role_words=phrases(
        "presidente|presidenta|director|directora|secretario|secretaria|secretario general"
        "|ministro|ministra|profesor|profesora|miembro|diputado|diputada|senador|senadora|abogado"
        "|abogada|periodista|investigador|investigadora|alcalde|embajador|embajadora|activista"
        "|portavoz|economista|escritor|escritora|médico|coordinador|coordinadora|ex|candidato"
        "|docente|catedrático|catedrática|relator|relatora"
    ),
    honorifics=phrases("sr|sra|srta|don|doña|señor|señora|dra|lic|ing|excmo|excma"),
    given_names=single_words(
        "juan josé luis carlos antonio manuel francisco javier miguel pedro jorge fernando"
        " alejandro ricardo roberto eduardo sergio rafael raúl mario iván diego pablo ana carmen"
        " josefa isabel dolores pilar rosa teresa cristina lucía mercedes gloria silvia beatriz"
        " alicia verónica"
    ),
    behalf=phrases("por|por la|por el|en nombre de"),
    page_words=phrases("anterior|siguiente|inicio|compartir|imprimir|volver|buscar|menú"),
    page_headings=phrases(
        "relacionados|artículos relacionados|noticias relacionadas|ver también|véase también"
        "|lea también|últimas noticias|noticias|compartir|comparte|comentarios"
        "|deja un comentario|etiquetas|categorías|boletín|síguenos|firma la carta|descargas"
        "|archivo"
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
