"""Japanese: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words
from undersigned.core.lexicon.sheet_words import SheetWords

CUES = Cues(
    language="ja",
    dated_below=True,
    stop_words=single_words("私たちは および また この その ため こと もの"),
    salutations=phrases("拝啓|謹啓|殿|様|御中|閣下|各位|親愛なる"),
    closings=phrases("敬具|謹白|敬白|以上"),
    subject_labels=phrases("件名|題名|標題"),
    date_labels=phrases("日付|掲載日|公開日|発表日"),
    to_labels=phrases("宛先|宛"),
    from_labels=phrases("差出人|発信者"),
    cc_labels=phrases("写し"),
    fax_labels=phrases("ファックス|ファクス|fax"),
    phone_labels=phrases("電話|tel"),
    email_labels=phrases("メール|電子メール"),
    letter_words=phrases(
        "書簡|公開書簡|声明|共同声明|要請書|要望書|要望|請願|宣言|抗議文|手紙|申入書"
    ),
    ask_leads=phrases("求めます|要請します|要望します|求める|要請する|強く求め|要求します|以下の"),
    deadlines=phrases("までに|まで|以前"),
    conjunctions=phrases("および|及び|並びに"),
    demands=phrases("べき|求める|求めます|せよ|なければならない|必要がある"),
    annexes=phrases("添付|付録|別紙"),
    list_remarks=phrases("五十音順"),
    signing=phrases("賛同団体は|署名団体は|連名団体は|署名したのは"),
    copulas=phrases("です|であります|である|だ"),
    this_words=phrases("この|本"),
    signature_headings=phrases(
        "賛同団体|署名団体|呼びかけ団体|賛同者|署名者|連名団体|賛同団体一覧|呼びかけ人"
    ),
    organisation_headings=phrases("団体|賛同団体|呼びかけ団体"),
    individual_headings=phrases("個人|賛同者|個人賛同|呼びかけ人"),
    organisation_words=phrases(
        "政府|"
        "協会|連合|連盟|委員会|センター|財団|研究所|団体|ネットワーク|運動|フォーラム|学会|労働組合|組合|教会|会議|協議会|の会|機構|市民の会|実行委員会|支部"
        "|ユニオン|法人|人権"
    ),
    role_words=phrases(
        "大統領|大臣|首相|総理|議長|委員長|代表|教授|弁護士|議員|事務局長|所長|会長|理事長|記者|研究員|市長|大使|知事|共同代表|特別報告者"
    ),
    page_words=phrases("前へ|次へ|一覧|ホーム|共有|印刷|トップ|戻る"),
    page_headings=phrases(
        "関連記事|関連ニュース|関連リンク|関連情報|最新記事|最近の投稿|最新ニュース|新着情報|シェアする|コメント|コメントを残す|タグ|カテゴリー|もっと見る"
    ),
)


SHEET = SheetWords(
    name=phrases("氏名|姓名|名前|お名前|署名者|ご氏名|賛同者|フルネーム"),
    given_name=phrases("名|名のみ|下の名前|名（姓名の名）"),
    family_name=phrases("姓|苗字|名字"),
    honorific=phrases("敬称"),
    organisation=phrases("団体名|団体|組織名|組織|法人名|機関名|グループ名|会社名|貴団体"),
    representative=phrases("担当者|代表者|ご担当|連絡担当|連絡先担当者|記入者|署名権限"),
    title=phrases("役職|肩書|肩書き|職業|職名|役割"),
    affiliation=phrases("所属|所属先|勤務先"),
    place=phrases("国名|国・地域|国/地域|国|所在国|国籍|居住国|所在地"),
    city=phrases("都市|市区町村|住所|郵便番号|都道府県"),
    email=phrases("メールアドレス|電子メール|メール|eメール"),
    phone=phrases("電話|電話番号|携帯|携帯電話|連絡先電話"),
    kind=phrases(
        "区分|種別|種類|団体・個人|個人・団体|団体または個人|個人または団体|団体か個人|賛同区分|署名区分"
    ),
    shown=phrases(
        "公表の可否|氏名の公表|お名前の公表|名前の公開|氏名の公開|公開可否|掲載可否|団体名の公表|公表してもよい|公開してもよい|掲載してもよい|公開の可否|公表|掲載"
    ),
    withheld=phrases("匿名|非公開|非公表|公表しない|公開しない"),
    consent=phrases("同意|賛同|賛同しますか|署名しますか|賛同します|承認|確認"),
    date=phrases("日付|日時|タイムスタンプ|署名日|記入日|回答日時|開始時刻|完了時刻"),
    comments=phrases("コメント|備考|ご意見|意見|メッセージ|その他|自由記入|ひとこと"),
    members=phrases("加盟団体|構成団体|会員団体"),
    other=phrases("ウェブサイト|ホームページ|ロゴ|略称|番号|通し番号|言語|性別|年齢|会員数|url"),
    totals=phrases("合計|総計|小計|計|総数"),
    yes=phrases(
        "はい|同意する|同意します|可|公表可|公開可|公開する|公表する|賛同する|賛同します|承諾|○|〇|◯|了承"
    ),
    no=phrases(
        "いいえ|同意しない|同意しません|不可|匿名|非公開|非公表|公開しない|公表しない|賛同しない|賛同しません|×|希望しない|希望しません"
    ),
    organisation_kind=phrases("団体|組織|法人|機関"),
    individual_kind=phrases("個人|市民"),
)
