"""Korean: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words
from undersigned.core.lexicon.sheet_words import SheetWords

CUES = Cues(
    language="ko",
    dated_below=True,
    stop_words=single_words("그리고 및 또한 우리는 이 그 등 수 것 대한 위한 위해 있는 하는"),
    salutations=phrases(
        "존경하는|친애하는|님께|귀하|귀중|각하|께|여러분께|귀중께|각하께|장관님께|대통령님께"
        "|의원님께|위원장님께"
    ),
    closings=phrases("감사합니다|드림|올림|배상"),
    subject_labels=phrases("제목|건명|제 목|주제"),
    date_labels=phrases("일자|날짜|작성일|등록일|게시일"),
    to_labels=phrases("수신|받는이|받는 사람|수신인|수신처|수신자|받는 이"),
    addressed_styles=phrases("님|귀하|각하|씨"),
    from_labels=phrases("발신|보내는이|보내는 사람"),
    cc_labels=phrases("참조|사본"),
    contact_labels=phrases("연락처|담당자"),
    fax_labels=phrases("팩스"),
    phone_labels=phrases("전화|연락처"),
    email_labels=phrases("이메일|전자우편"),
    letter_words=phrases(
        "서한|공개서한|기자회견문|논평|성명문|성명|성명서|선언|선언문|공동성명|청원|호소문|결의문|입장문|편지"
    ),
    ask_leads=phrases(
        "촉구|요구|요청|권고|호소|다음과 같이|다음과 같은|요구한다|요구합니다|촉구한다|촉구합니다"
        "|요청한다|요청합니다|우리의 요구|우리는 요구|제안|건의"
    ),
    deadlines=phrases("까지|이전|전까지"),
    conjunctions=phrases("및|그리고"),
    ask_heads=phrases("요구사항|우리의 요구|요구안|권고사항|제안사항|우리는 요구한다"),
    demands=phrases(
        "하라|해야|촉구한다|중단하라|하십시오|요구한다|마라|말라|해야 한다|철회하라|공개하라"
        "|협의하라|보장하라|이행하라|사죄하라|사과하라|배상하라|석방하라"
        "|폐기하라|처벌하라|하여야|할 것을|바란다"
    ),
    annexes=phrases("첨부|별첨|부록"),
    list_remarks=phrases("가나다순|무순|총|외"),
    signing=phrases("연명단체는|서명단체는|연명 단체는|서명한 단체는"),
    copulas=phrases("입니다|이다|등이다|등입니다"),
    this_words=phrases("이|본"),
    signature_headings=phrases(
        "연명단체|연명|서명단체|서명자|서명 단체|참여단체|참여 단체|공동서명|연명 단체"
        "|공동연명|공동 연명|연대단체|참가단체|연서명|서명 명단|연명 명단"
        "|공동서명단체|참여단체 명단|동참단체|지지단체|서명 참여 단체|성명 참여 단체|연대서명"
        "|참여 개인|서명자 명단|공동 서명"
    ),
    organisation_headings=phrases(
        "국내|해외|국제|단체|참여단체|연명단체|기관|시민단체|국내단체|국내 단체|해외단체"
        "|해외 단체|국제단체"
        "|국제 단체|서명단체|참가단체|연대단체|단체 서명|단체 연명"
        "|시민사회단체|노동단체|여성단체|종교단체"
    ),
    individual_headings=phrases(
        "개인|개인 연명|개인 서명|개인 참여|개인연명|개인 서명자|개인 참가자|개인 참여자"
        "|개인 참가|개인서명|개인 및 전문가|연구자|전문가|시민"
    ),
    organisation_words=phrases(
        "정부|"
        "연대|협회|연합|모임|위원회|센터|재단|연구소|단체|본부|네트워크|운동|행동|포럼|학회"
        "|노동조합|노조|교회|회의|협의회|추진위원회|지부|여성회|시민회|인권"
        "|기념사업회|위|나비"
    ),
    role_words=phrases(
        "대통령|장관|총리|국무총리|의장|위원장|대표|교수|변호사|의원|국회의원|사무총장|소장"
        "|회장|이사장|활동가|기자|연구원|시장|대사|특별보고관|공동대표|대표자"
        "|사무처장|사무국장|상임이사|집행위원장|운영위원|명예교수|조교수|부교수|구청장"
        "|공동의장|상임대표|부대표|부회장|연구위원|연구교수|총학생회장|지부장|선교사"
        "|감독|팀장"
    ),
    page_words=phrases("이전|다음|목록|홈|공유|인쇄|맨위로|이전글|다음글"),
    page_headings=phrases(
        "관련 글|관련글|관련 기사|관련 소식|관련 자료|최신 글|최근 글|최신 소식|공유하기|댓글"
        "|댓글 남기기|태그|카테고리|뉴스레터|더 보기|더보기"
        "|끝|언론 보도|언론보도|보도자료|서명하기|참여하기|첨부파일|첨부|라이선스|각주|출처"
    ),
)


SHEET = SheetWords(
    name=phrases("이름|성명|성함|서명자|연명자|서명인|참여자"),
    given_name=phrases("이름(성 제외)"),
    family_name=phrases("성씨|성(姓)"),
    honorific=phrases("호칭|존칭"),
    organisation=phrases("단체명|단체|기관명|기관|조직|소속단체|소속기관|단체 이름|법인"),
    representative=phrases(
        "담당자|대표자|연락 담당|실무자|신청자|작성자|서명 권한|대표자명|대표자 성명"
    ),
    title=phrases("직위|직책|직함|직업|역할|직급"),
    affiliation=phrases("소속"),
    place=phrases("국가|나라|국적|소재지|소재국|소재국가|활동국가"),
    city=phrases("도시|주소|우편번호|지역|시/도"),
    email=phrases("이메일|이메일 주소|전자우편|메일|메일주소"),
    phone=phrases("전화|전화번호|연락처|휴대폰|휴대전화|핸드폰"),
    kind=phrases(
        "구분|유형|종류|서명 유형|서명 주체|단체 또는 개인|개인/단체|단체/개인|개인 또는 단체"
        "|서명 자격"
    ),
    shown=phrases(
        "이름 공개|공개 여부|명단 공개|단체명 공개|공개 동의|이름을 공개|공개에 동의|공개하는 데"
    ),
    withheld=phrases("비공개|익명|공개하지"),
    consent=phrases(
        "동의|참여 여부|서명 동의|연명 동의|연명 여부|지지 여부|서명합니다|동의합니다|동의하십니까"
    ),
    date=phrases("날짜|일자|타임스탬프|서명일|서명 일자|제출일|제출 시간|등록일|일시"),
    comments=phrases("의견|비고|메모|남기실 말|하고 싶은 말|기타|메시지|코멘트"),
    members=phrases("소속 회원단체|회원단체|소속단체 목록"),
    other=phrases("홈페이지|웹사이트|누리집|로고|약칭|번호|순번|연번|언어|성별|나이|연령|회원수"),
    totals=phrases("합계|총계|총|소계|계"),
    yes=phrases("예|네|동의|동의함|동의합니다|공개|공개함|찬성|참여|참여합니다|그렇다|맞습니다"),
    no=phrases("아니오|아니요|동의하지|동의 안|비동의|미동의|비공개|익명|반대|불참|거부|원하지 않"),
    organisation_kind=phrases("단체|기관|조직|법인"),
    individual_kind=phrases("개인|시민|개별"),
)
