"""The words with which letters state how many sign them, by language.

All are regular expressions without groups, matched as whole words and without regard to case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedWords:
    """``cues`` stand before the signatories of this letter; ``blocks`` between cue and number say
    that the number counts something else; ``gaps`` cannot stand between a number and its noun.
    ``counter`` may stand between a number and its noun where these are written together; ``ends``
    is what a noun ends at.
    """

    organisations: str
    individuals: str
    countries: str
    signatories: str
    members: str
    cues: str
    blocks: str
    gaps: str
    joins: str
    more_than: str
    at_least: str
    about: str
    signs: str
    counter: str = ""
    ends: str = r"(?!\w)"


_NEVER = r"(?!)"
STATED_WORDS: Mapping[str, StatedWords] = MappingProxyType(
    {
        "en": StatedWords(
            organisations=r"i?ngos|csos|organi[sz]ations|groups|associations|coalitions|networks"
            r"|institutions|bodies|societies|federations|unions|charities|foundations|alliances"
            r"|movements|collectives|companies|churches",
            individuals=r"individuals|persons|individual signatories",
            countries=r"countries|nations",
            signatories=r"signatories|signers|undersigned",
            members=r"members|member organi[sz]ations|members organi[sz]ations",
            cues=r"on behalf of|undersigned|we,(?: as)?(?: the| a)?|signed by|endorsed by"
            r"|supported by|joined by|we are|we join|as a (?:coalition|group|network) of"
            r"|writ(?:e|ing)(?: to you)? as(?: an?| the)?",
            blocks=r"about|regarding|concerning|on|against|to|that|who|whose|which|were|was|are|is"
            r"|have|has|had|for|working|work",
            gaps=r"of|in|from|on|for|with|that|who|to|by|years?|months?|days?|million|billion"
            r"|percent|per|cent|many|other|these|those|our|their|members?|people|times|more",
            joins=r"and|or|,|&|/|as well as",
            more_than=r"over|more than|in excess of|upwards of",
            at_least=r"at least|no fewer than|not less than",
            about=r"nearly|almost|about|around|some|approximately|roughly|close to|up to|circa",
            signs=r"signed|sign|signing|undersigned|endorse|endorsed|this letter|this statement",
        ),
        "fr": StatedWords(
            organisations=r"ong|organisations|associations|coalitions|réseaux|syndicats|groupes"
            r"|collectifs|fédérations|mouvements|fondations",
            individuals=r"individus|personnes|particuliers|personnalités",
            countries=r"pays",
            signatories=r"signataires|soussignés",
            members=r"membres",
            cues=r"au nom de|soussignée?s|nous,|signée? par|soutenue? par",
            blocks=r"sur|contre|concernant|que|qui|pour|dont",
            gaps=r"de|des|du|dans|en|pour|ans|mois|jours|millions?|milliards?|membres|autres",
            joins=r"et|ou|,|&|/|ainsi que",
            more_than=r"plus de|plus d['’]",
            at_least=r"au moins",
            about=r"près de|environ|quelque|presque",
            signs=r"signent|signé|soussignés|cette lettre",
        ),
        "es": StatedWords(
            organisations=r"ongs?|organizaciones|asociaciones|coaliciones|redes|sindicatos|grupos"
            r"|colectivos|federaciones|movimientos|fundaciones",
            individuals=r"personas|individuos",
            countries=r"países",
            signatories=r"firmantes|signatarios",
            members=r"miembros",
            cues=r"en nombre de|abajo firmantes|nosotros,|firmad[ao] por|suscrit[ao] por",
            blocks=r"sobre|contra|que|para|acerca",
            gaps=r"de|del|en|para|años|meses|días|millones|miembros|otras",
            joins=r"y|e|o|,|&|/|así como",
            more_than=r"más de",
            at_least=r"al menos|por lo menos",
            about=r"cerca de|casi|unas|unos|alrededor de",
            signs=r"firman|firmamos|abajo firmantes|esta carta",
        ),
        "pt": StatedWords(
            organisations=r"ongs?|organizações|associações|coalizões|redes|sindicatos|grupos"
            r"|coletivos|federações|movimentos|fundações|entidades",
            individuals=r"pessoas|indivíduos",
            countries=r"países",
            signatories=r"signatári[oa]s",
            members=r"membros",
            cues=r"em nome de|abaixo[- ]assinad[oa]s|nós,|assinad[oa] por",
            blocks=r"sobre|contra|que|para|acerca",
            gaps=r"de|do|da|em|para|anos|meses|dias|milhões|membros|outras",
            joins=r"e|ou|,|&|/|bem como",
            more_than=r"mais de",
            at_least=r"pelo menos|ao menos",
            about=r"cerca de|quase|aproximadamente",
            signs=r"assinam|assinamos|abaixo[- ]assinad[oa]s|esta carta",
        ),
        "it": StatedWords(
            organisations=r"ong|organizzazioni|associazioni|coalizioni|reti|sindacati|gruppi"
            r"|federazioni|movimenti|fondazioni",
            individuals=r"persone|individui",
            countries=r"paesi",
            signatories=r"firmatari",
            members=r"membri",
            cues=r"a nome di|sottoscritt[ei]|noi,|firmat[ao] da",
            blocks=r"su|contro|che|per",
            gaps=r"di|del|in|per|anni|mesi|giorni|milioni|membri|altre",
            joins=r"e|o|,|&|/|nonché",
            more_than=r"oltre|più di",
            at_least=r"almeno",
            about=r"circa|quasi",
            signs=r"firmano|firmiamo|sottoscritt[ei]|questa lettera",
        ),
        "de": StatedWords(
            organisations=r"nros|ngos|organisationen|verbände|vereine|gruppen|bündnisse|netzwerke"
            r"|initiativen|stiftungen|gewerkschaften|ortsgruppen",
            individuals=r"personen|einzelpersonen",
            countries=r"ländern?|staaten",
            signatories=r"unterzeichner(?:innen|\*innen|:innen|nden|n)?|unterzeichnenden?",
            members=r"mitglieder",
            cues=r"im namen von|im namen der|unterzeichnenden|wir,|unterzeichnet von",
            blocks=r"über|gegen|dass|die|für|zu",
            gaps=r"von|in|aus|für|jahren?|monaten?|tagen?|millionen|mitglieder|andere",
            joins=r"und|oder|,|&|/|sowie",
            more_than=r"über|mehr als",
            at_least=r"mindestens",
            about=r"rund|etwa|fast|knapp|ungefähr|circa",
            signs=r"unterzeichnen|unterzeichnet|unterzeichnenden|dieser brief|diesen brief",
        ),
        "ko": StatedWords(
            organisations=r"단체|조직|기관|ngo|엔지오",
            individuals=r"개인|시민|인사",
            countries=r"국|나라|국가",
            signatories=r"서명자|연명자",
            members=r"회원단체|소속단체",
            cues=r"\w*(?:성명|서명|연명|서한|선언|편지)(?:에|에는|은|을)|총|국내외|공동으로",
            blocks=_NEVER,
            gaps=r"동안|이상의|만에",
            joins=r"과|와|및|,|·|/",
            more_than=_NEVER,
            at_least=r"최소|적어도",
            about=r"약|대략",
            signs=r"\w*(?:연명|서명)\w*|일동",
            counter=r"(?:여\s*)?개?|명의",
            ends=r"(?=[가이은는을를의에와과로들등도,]|\W|$)",
        ),
        "ja": StatedWords(
            organisations=r"団体|組織|ngo",
            individuals=r"個人",
            countries=r"[かカヶケ]国|国",
            signatories=r"賛同者|署名者",
            members=r"加盟団体|会員団体",
            cues=r"\w*(?:賛同|連名|署名|声明)(?:に|した|する)?|以下の?|計|国内外の?",
            blocks=_NEVER,
            gaps=_NEVER,
            joins=r"と|および|及び|、|・|/",
            more_than=_NEVER,
            at_least=r"少なくとも",
            about=r"約|およそ",
            signs=r"\w*(?:賛同|連名|署名)\w*",
            counter=r"の?(?:市民)?|名の",
            ends=r"",
        ),
        "ru": StatedWords(
            organisations=r"нпо|организаци[ийяю]|объединени[ейя]|фонд(?:ов|а|ы)?|союз(?:ов|а|ы)?"
            r"|групп[ыа]?|движени[ейя]",
            individuals=r"человека?|граждан|лиц",
            countries=r"стран[ыа]?",
            signatories=r"подписавши(?:хся|еся|х|е)|подписант(?:ов|а|ы)",
            members=r"член(?:ов|а|ы)",
            cues=r"от имени|мы,|нижеподписавшиеся|подписали|поддержали|подписано",
            blocks=r"о|об|против|что|котор\w+|для|за",
            gaps=r"из|в|на|для|от|лет|месяц\w*|дн\w+|миллион\w*|других",
            joins=r"и|или|,|&|/|а также",
            more_than=r"более|свыше|больше",
            at_least=r"не менее|как минимум",
            about=r"около|почти|примерно|порядка",
            signs=r"подписали|подписываем|нижеподписавшиеся|это письмо|обращение",
        ),
        "ar": StatedWords(
            organisations=r"(?:ال)?(?:منظم(?:ة|ات)|جمعي(?:ة|ات)|مؤسس(?:ة|ات)|هيئ(?:ة|ات)"
            r"|رابط(?:ة|ات)|نقاب(?:ة|ات)|شبك(?:ة|ات)|حرك(?:ة|ات)|مجموع(?:ة|ات)|مراكز"
            r"|(?:مركز|تحالف|ائتلاف|اتحاد)(?:ات|\u064b?ا|ا\u064b)?)",
            individuals=r"(?:ال)?(?:أفراد|أشخاص|شخصي(?:ة|ات)|(?:فرد|شخص)(?:\u064b?ا|ا\u064b)?)",
            countries=r"(?:ال)?(?:دول(?:ة)?|بلد(?:ان|\u064b?ا|ا\u064b)?)",
            signatories=r"(?:ال)?موقع(?:ين|ون)",
            members=r"(?:ال)?أعضاء|(?:ال)?عضو",
            cues=r"باسم|نيابة عن|بالنيابة عن|نحن|(?:ال)?موقع(?:ين|ون)(?: أدناه)?|وقعتها",
            blocks=r"حول|بشأن|ضد|أن|التي|الذي|الذين|من أجل|لأن",
            gaps=r"من|في|عن|على|إلى|عام|سنة|سنوات|أشهر|شهر|أيام|يوم|مليون|ملايين|أخرى",
            joins=r"و|،|,|&|/",
            more_than=r"أكثر من|ما يزيد (?:على|عن)",
            at_least=r"ما لا يقل عن|على الأقل",
            about=r"نحو|حوالي|قرابة|زهاء|ما يقارب",
            signs=r"نوقع|وقعت|وقعوا|(?:ال)?موقع(?:ين|ون)|هذه الرسالة|هذا البيان",
        ),
    }
)
