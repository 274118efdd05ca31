"""Japanese: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words

CUES = Cues(
    language="ja",
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
    name_headers=phrases("団体名|名前|氏名|組織名"),
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
)
