"""Korean: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words

CUES = Cues(
    language="ko",
    stop_words=single_words("그리고 및 또한 우리는 이 그 등 수 것 대한 위한 위해 있는 하는"),
    salutations=phrases("존경하는|친애하는|님께|귀하|귀중|각하|께"),
    closings=phrases("감사합니다|드림|올림|배상"),
    subject_labels=phrases("제목|건명"),
    date_labels=phrases("일자|날짜|작성일|등록일|게시일"),
    to_labels=phrases("수신|받는이|받는 사람"),
    from_labels=phrases("발신|보내는이|보내는 사람"),
    cc_labels=phrases("참조|사본"),
    fax_labels=phrases("팩스"),
    phone_labels=phrases("전화|연락처"),
    email_labels=phrases("이메일|전자우편"),
    letter_words=phrases(
        "서한|공개서한|성명|성명서|선언|선언문|공동성명|청원|호소문|결의문|입장문|편지"
    ),
    ask_leads=phrases("촉구|요구|요청|권고|호소|다음과 같이"),
    deadlines=phrases("까지|이전|전까지"),
    conjunctions=phrases("및|그리고"),
    demands=phrases("하라|해야|촉구한다|중단하라|하십시오|요구한다|마라|말라"),
    name_headers=phrases("단체명|이름|성명|단체|기관명"),
    signature_headings=phrases(
        "연명단체|연명|서명단체|서명자|서명 단체|참여단체|참여 단체|공동서명|연명 단체"
    ),
    organisation_headings=phrases("단체|참여단체|연명단체|기관|시민단체"),
    individual_headings=phrases("개인|개인 연명|개인 서명"),
    organisation_words=phrases(
        "정부|"
        "연대|협회|연합|모임|위원회|센터|재단|연구소|단체|본부|네트워크|운동|행동|포럼|학회|노동조합|노조|교회|회의|협의회|추진위원회|지부|여성회|시민회|인권"
        "|기념사업회|위|나비"
    ),
    role_words=phrases(
        "대통령|장관|총리|국무총리|의장|위원장|대표|교수|변호사|의원|국회의원|사무총장|소장|회장|이사장|활동가|기자|연구원|시장|대사|특별보고관|공동대표"
    ),
    page_words=phrases("이전|다음|목록|홈|공유|인쇄|맨위로|이전글|다음글"),
)
