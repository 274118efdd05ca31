"""Portuguese: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words
from undersigned.core.lexicon.sheet_words import SheetWords

CUES = Cues(
    language="pt",
    stop_words=single_words(
        "o a os as de do da dos das e em um uma que por para com se não no na nos nas ao à é são"
        " nosso nossa nós como mais pelo pela sobre entre este esta foi ser"
    ),
    salutations=phrases(
        "ex.mo|ex.ma|ex.mos|ex.mas|"
        "respeitado|respeitada|prezado|prezada|prezados|prezadas|caro|cara|caros|caras|senhor|senhora|senhores"
        "|excelentíssimo|excelentíssima|exmo|exma|vossa excelência|ilustríssimo|exma. senhora"
        "|exmo. senhor|exmos|exmas|ilustríssima|ilustríssimos|excelência|excelências"
        "|excelentíssimos|estimados|estimadas|estimado|estimada|senhoras|companheiros"
        "|companheiras|querido|querida|a quem possa interessar|digníssimo"
    ),
    closings=phrases(
        "atenciosamente|cordialmente|respeitosamente|saudações|cordiais saudações"
        "|com os melhores cumprimentos|sinceramente|em solidariedade|com os nossos cumprimentos"
        "|melhores cumprimentos|agradecemos|subscrevemo-nos|sem mais|com estima|com respeito"
        "|na expectativa|aguardamos|saudações solidárias|abraços|com elevada estima|gratos"
        "|gratas|pede deferimento|pedem deferimento"
    ),
    subject_labels=phrases("assunto|ref|referência|objeto|objecto|tema"),
    date_labels=phrases("data|publicado em|publicado|atualizado|atualizado em"),
    before_dates=phrases("em|aos|a"),
    to_labels=phrases("para|a|ao|à|destinatário|aos|às|destinatários|dirigida a|a/c|exmo|exma"),
    to_words=phrases("ao|à|aos|às|a"),
    about_words=phrases("sobre|pela|pelo|contra|acerca|em defesa|em relação"),
    several_bodies=phrases("ministérios|governos|parlamentos|delegações|organizações|empresas"),
    from_labels=phrases("de|remetente"),
    cc_labels=phrases("c/c|cc|cópia|com cópia para"),
    contact_labels=phrases("contato|contacto|pessoa de contato|pessoa de contacto"),
    fax_labels=phrases("fax"),
    phone_labels=phrases("tel|telefone|telemóvel|celular"),
    email_labels=phrases("e-mail|email|correio"),
    letter_words=phrases(
        "carta|carta aberta|carta pública|declaração|manifesto|nota|moção|petição|comunicado|apelo"
    ),
    ask_leads=phrases(
        "pedimos|solicitamos|exigimos|apelamos|instamos|reivindicamos|requeremos|recomendamos"
        "|demandamos|conclamamos|pedem|exigem|reivindicações|demandas|requer|apela|apelam|exige"
        "|reivindica|reivindicam|recomendam|instam|convidamos|propomos|solicitam|chamamos"
        "|esperamos|queremos|as nossas exigências|nossas exigências"
    ),
    deadlines=phrases("até|antes de|até o dia|até ao dia|o mais tardar em|até o"),
    conjunctions=phrases("e|bem como"),
    ask_heads=phrases(
        "recomendações|nossas recomendações|demandas|nossas demandas|reivindicações"
        "|nossas reivindicações|exigências|o que pedimos|exigimos|propostas"
    ),
    demands=phrases(
        "deve|devem|deveria|deveriam|exigimos|é preciso|é necessário"
        "|condenamos|rejeitamos|apoiamos|reafirmamos|esperamos|consideramos"
    ),
    annexes=phrases("anexo|anexos|apêndice"),
    list_remarks=phrases("ordem alfabética"),
    signing=phrases(
        "assinado por|assinada por|assinam|assinamos|abaixo assinados|abaixo assinadas"
        "|abaixo-assinados|abaixo-assinadas|subscrito por|subscrita por|subscrevem"
        "|signatários|signatárias|em nome de"
    ),
    this_words=phrases("esta|este|nossa|nosso|a presente|o presente"),
    articles=phrases("o|a|os|as|um|uma|do|da|dos|das"),
    branches=phrases(
        "núcleos|núcleos locais|seções|secções|seções locais|grupos locais|comitês locais"
        "|comités locais|regionais"
    ),
    signature_headings=phrases(
        "assinam|assinam esta carta|assinaturas|signatários|signatárias"
        "|organizações signatárias|entidades signatárias|subscrevem|os abaixo assinados"
        "|as organizações abaixo|assinado por|apoiadores|apoiam|entidades|assinam esta nota"
        "|assinam a carta|assinam este manifesto|assinam este documento|assinantes"
        "|primeiros signatários|lista de signatários|organizações que assinam"
        "|entidades que assinam|entidades apoiadoras|organizações apoiadoras|apoio|adesões"
        "|subscritores|subscritoras|organizações subscritoras|primeiros subscritores"
        "|assinada por|subscrevem esta carta|subscrições|organizações e movimentos signatários"
        "|movimentos signatários|coletivos signatários|assinam a presente"
        "|signatários individuais|assinaturas individuais|assinaturas de organizações"
        "|pessoas signatárias|instituições signatárias|abaixo-assinados|abaixo-assinadas"
        "|associações signatárias"
    ),
    organisation_headings=phrases(
        "organizações|entidades|movimentos|associações|redes|sindicatos|instituições"
        "|organizações internacionais|organizações nacionais|organizações locais|internacionais"
        "|nacionais|coletivos|organizações da sociedade civil|movimentos sociais|partidos"
        "|universidades|entidades nacionais|entidades internacionais|ongs|redes e articulações"
        "|redes e organizações|internacional|nacional|entidades e movimentos"
        "|organizações signatárias|entidades signatárias|sindicatos e centrais"
    ),
    individual_headings=phrases(
        "indivíduos|pessoas|apoiadores|personalidades|a título pessoal|a título individual"
        "|individuais|assinaturas individuais|subscrições individuais|signatários individuais"
        "|acadêmicos|académicos|especialistas|pessoas físicas|pessoas singulares"
        "|apoios individuais|cidadãos|pesquisadores|parlamentares|adesões individuais"
    ),
    organisation_words=phrases(
        "governo|associação|associações|federação|sindicato|coletivo|rede|confederação"
        "|movimento|comitê|comité|liga|conselho|sociedade|fundação|centro|união|coalizão"
        "|coligação|aliança|grupo|instituto|universidade|escola|partido|coordenação"
        "|coordenadoria|plataforma|fórum|observatório|direitos|defesa|amigos|mulheres"
        "|trabalhadores|central|frente|comissão|pastoral|cooperativa|campanha|articulação"
        "|núcleo|entidade|agricultura|agroecologia|secretaria|conselho|povos|ong|ministério"
        "|congresso|senado|parlamento|câmara|agência|cooperativas|fundações|igreja|diocese"
        "|laboratório|programa|projeto|secretariado|assembleia|círculo|clube|oficina|fundo"
        "|serviço|ação|acção|iniciativa|cidadãos|cidadania|jovens|juventude|estudantes"
        "|advogados|jornalistas|pescadores|faroleiros|indígena|indígenas|feminista|ambiental"
        "|liberdade|democracia|transparência|desenvolvimento|pesquisa|investigação|estudos"
        "|comunidade|comunidades|moradores|consumidores|consumidor|sindical|casa|faculdade"
        "|nacional|brasileira|brasileiro|uniões|organizações|conselhos|amigas|camponesas"
        "|camponeses|quilombolas|via campesina|terra|saúde|educação|nutrição|ecologia|técnica"
    ),
    role_words=phrases(
        "procurador-geral|procuradora-geral|advogado-geral|secretário de estado|"
        "alto comissário|relator especial|"
        "presidente|presidenta|diretor|diretora|secretário|secretária|ministro|ministra"
        "|primeiro-ministro|professor|professora|membro|deputado|deputada|senador|senadora"
        "|advogado|advogada|jornalista|pesquisador|pesquisadora|prefeito|embaixador|embaixadora"
        "|ativista|economista|escritor|escritora|médico|médica|coordenador|coordenadora|ex"
        "|artista|sociólogo|socióloga|procurador|antropóloga|historiador|cineasta|presidentes"
        "|ministros|ministras|membros|integrantes|deputados|senadores|governador|governadora"
        "|vereador|vereadora|vice-presidente|diretor executivo|diretora executiva|diretor-geral"
        "|diretora-geral|fundador|fundadora|engenheiro|engenheira|historiadora|jurista|filósofo"
        "|filósofa|estudante|representante|representantes|porta-voz|assessor|assessora|bispo"
        "|padre|reitor|reitora|poeta|músico|música|atriz|ator|conselheiro|conselheira|juiz"
        "|juíza|promotor|promotora|defensor|defensora|pescador|pescadora|agricultor|agricultora"
        "|psicóloga|psicólogo|cientista|docente|relator|relatora|comissário|comissária"
        "|secretário-geral|secretária-geral|eurodeputado|eurodeputada|investigador"
        "|investigadora|antropólogo|advogados|tradutora|professores|presidência|enfermeira"
        "|enfermeiro|educador|educadora|sindicalista|gestor|gestora|técnico|técnica|mestre"
        "|doutor|doutora|doutorando|doutoranda"
        "|prefeitos|governadores|parlamentares|vereadores|chefes de estado|embaixadores|diretores"
    ),
    honorifics=phrases(
        "ilmo|ilma|suas excelências|sua excelência|vossas excelências|vossa excelência"
        "|ex.mo|ex.ma|excelentíssimo|excelentíssima|ilustríssimo|ilustríssima|"
        "sr|sra|dom|dona|doutor|doutora|prof|profa|exmo|exma|dra"
    ),
    given_names=single_words(
        "joão josé paulo marcos lucas luiz carlos francisco rafael daniel bruno felipe rodrigo"
        " gustavo maria ana fernanda juliana aline camila letícia larissa adriana márcia"
        " patrícia vanessa leonardo thiago tiago gisela rosana afonso alexandre alice amanda"
        " américo anabela andré ângela antónio antônio artur augusto beatriz benedito bernardo"
        " bárbara caetano carla carolina catarina célia clara cláudia cristiano cristina"
        " daniela débora diana diogo domingos duarte edson eduardo elaine elisa elza emília"
        " fábio fátima fernando filipa filipe flávia flávio francisca gabriel gabriela gilberto"
        " gonçalo graça guilherme helena henrique hugo humberto inês isabel ivo jacinta joana"
        " joaquim jorge júlia júlio leandro leonor lígia lídia lourenço luana luciana lúcia"
        " luís luísa luíza madalena manuela manuel marcelo márcio marcela mariana marina mário"
        " marta mateus miguel mónica mônica natália nelson nuno olga otávio paula pedro"
        " priscila raimundo raquel raul regina renata renato ricardo rita roberto rogério rosa"
        " rui samuel sandra sebastião sérgio sílvia simão sofia sónia sônia susana tatiana"
        " teresa tomás valéria vasco vera vicente vitor vítor"
    ),
    behalf=phrases("pelo|pela|por|em nome de"),
    page_words=phrases(
        "anterior|próximo|seguinte|início|compartilhar|partilhar|imprimir|voltar|menu|buscar"
    ),
    page_headings=phrases(
        "relacionados|artigos relacionados|notícias relacionadas|ver também|veja também"
        "|leia também|leia mais|últimas notícias|notícias|compartilhe|partilhar|comentários"
        "|deixe um comentário|etiquetas|categorias|siga-nos|assine a carta"
        "|fim"
        "|imprensa|na imprensa|na mídia|repercussão|licença|como assinar|para assinar|notas|fontes"
        "|p.s|ps"
    ),
)


SHEET = SheetWords(
    name=phrases("nome|nomes|nome completo|seu nome|signatário*|assinante*|nome do signatário"),
    given_name=phrases("primeiro nome|nome próprio"),
    family_name=phrases("sobrenome|apelido|último nome|nome de família|apelidos"),
    honorific=phrases("tratamento|forma de tratamento"),
    organisation=phrases(
        "organização|organizações|organizacao|associação|instituição|entidade|coletivo|ong|grupo"
        "|sindicato|empresa|fundação|rede|razão social"
    ),
    representative=phrases(
        "representante*|pessoa de contato|pessoa de contacto|contato|contacto|responsável"
        "|pessoa que assina|em nome de|representada por|nome da pessoa"
    ),
    title=phrases("cargo|função|título|titulo|profissão|ocupação|posição"),
    affiliation=phrases("afiliação|filiação|vínculo|empregador|local de trabalho"),
    place=phrases("país|pais|lugar|localização|país de residência|território"),
    city=phrases("cidade|endereço|morada|código postal|cep|estado|região|município|distrito"),
    email=phrases(
        "endereço de e-mail|endereço de email|correio eletrónico|correio eletrônico|e-mail|email"
        "|mail"
    ),
    phone=phrases("telefone|telemóvel|celular|número de telefone|tel"),
    kind=phrases(
        "tipo|categoria|tipo de signatário|assina como|assino como|organização ou indivíduo"
        "|individual ou organização|na qualidade de|organização ou pessoa"
    ),
    shown=phrases(
        "publicar meu nome|publicar o meu nome|publicar nosso nome|publicar o nome"
        "|publicar seu nome|mostrar meu nome|mostrar o nome|tornar público|divulgar o nome"
        "|divulgar meu nome|autorização de publicação|podemos publicar|nome público|nome visível"
    ),
    withheld=phrases(
        "anônimo|anónimo|anônima|anónima|anonimato|confidencial|não publicar|não divulgar"
        "|não mostrar|ocultar"
    ),
    consent=phrases(
        "consentimento|concordo|concordamos|aceito|aceitamos|confirmo|confirmamos|apoio|apoiamos"
        "|assinar a carta|assinar esta carta|deseja assinar|adesão|aprovação"
    ),
    date=phrases(
        "data|carimbo de data/hora|data da assinatura|data de assinatura|hora|assinado em"
        "|hora de início|hora de conclusão"
    ),
    comments=phrases("comentário*|observações|observação|mensagem|notas|nota|algo mais"),
    members=phrases("membros representados|organizações membros|lista de membros"),
    other=phrases(
        "site|página web|website|logotipo|logo|sigla|acrônimo|acrónimo|número|n.º|nº|idioma"
        "|gênero|género|idade|boletim|número de membros|redes sociais"
    ),
    totals=phrases("total|totais|soma|subtotal"),
    yes=phrases(
        "sim|s|verdadeiro|concordo|concordamos|aceito|aceitamos|confirmo|confirmamos|público"
        "|publicar|apoio|apoiamos|autorizo"
    ),
    no=phrases(
        "não|nao|falso|não concordo|não aceito|recuso|anônimo|anónimo|privado|confidencial"
        "|não publicar|não autorizo"
    ),
    organisation_kind=phrases(
        "organização|organizações|organizacao|associação|ong|instituição|entidade|coletivo|grupo"
        "|sindicato|fundação|rede|empresa|pessoa jurídica|pessoa coletiva"
    ),
    individual_kind=phrases(
        "indivíduo*|individual|individuais|a título individual|a título pessoal|pessoa"
        "|pessoa física|particular|pessoa singular|cidadão|cidadã|especialista"
    ),
)
