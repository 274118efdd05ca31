"""Made-up letters in the scripts that a letter may be written in, short and of one plan.

Whoever tests a renderer for paper takes them from here: shaping, direction and fonts are seen in
them. The words say the same in all: we ask a minister to open the archive of a river.
"""

import datetime as dt
from dataclasses import dataclass

from undersigned.core.letter import (
    Addressee,
    Ask,
    Asks,
    Edition,
    LetterText,
    Paragraph,
    Placeholder,
    Roll,
    Sender,
    Signatory,
    words,
)
from undersigned.core.roll import make_roll


@dataclass(frozen=True)
class Tongue:
    """The words of one letter. ``{n}`` in ``first`` is where the organisations are counted."""

    title: str
    subject: str
    salutation: str
    first: str
    lead: str
    asks: tuple[str, str]
    closing: str
    office: tuple[str, str]
    signatories: tuple[str, str, str]


TONGUES = {
    "en": Tongue(
        title="Joint letter on the archive of the river Ostrel",
        subject="Archive of the river Ostrel",
        salutation="Dear Minister Lundqvest,",
        first="We are {n} organisations that live by the river Ostrel, and we write to you again.",
        lead="We urge you to:",
        asks=("Open the archive of the river to everybody.", "Publish its index by 30 June 2026."),
        closing="We thank you for your attention.",
        office=("Marit Lundqvest", "Minister of Waters of the Republic of Sarrania"),
        signatories=(
            "Lantern Foundation",
            "Association of River Schools",
            "Reed Archive Institute",
        ),
    ),
    "es": Tongue(
        title="Carta conjunta sobre el archivo del río Ostrel",
        subject="Archivo del río Ostrel",
        salutation="Estimada Ministra Lundqvest:",
        first="Somos {n} organizaciones que viven junto al río Ostrel y le escribimos otra vez.",
        lead="Le pedimos que:",
        asks=("Abra el archivo del río a todas las personas.", "Publique su índice este verano."),
        closing="Le agradecemos su atención.",
        office=("Marit Lundqvest", "Ministra de Aguas de la República de Sarrania"),
        signatories=(
            "Fundación Farol",
            "Asociación de Escuelas del Río",
            "Instituto Archivo Junco",
        ),
    ),
    "fr": Tongue(
        title="Lettre commune sur les archives de l’Ostrel",
        subject="Archives de l’Ostrel",
        salutation="Madame la Ministre,",
        first="Nous sommes {n} organisations qui vivent au bord de l’Ostrel et vous écrivons.",
        lead="Nous vous demandons de :",
        asks=("Ouvrir les archives de la rivière à tous.", "Publier leur index cet été."),
        closing="Nous vous remercions de votre attention.",
        office=("Marit Lundqvest", "Ministre des Eaux de la République de Sarrania"),
        signatories=(
            "Fondation Lanterne",
            "Association des Écoles du Fleuve",
            "Institut du Roseau",
        ),
    ),
    "de": Tongue(
        title="Gemeinsamer Brief über das Archiv des Ostrel",
        subject="Archiv des Ostrel",
        salutation="Sehr geehrte Frau Ministerin,",
        first="Wir sind {n} Organisationen, die am Ostrel leben, und wir schreiben Ihnen wieder.",
        lead="Wir bitten Sie:",
        asks=(
            "Öffnen Sie das Archiv des Flusses für alle.",
            "Veröffentlichen Sie sein Verzeichnis.",
        ),
        closing="Wir danken Ihnen für Ihre Aufmerksamkeit.",
        office=("Marit Lundqvest", "Ministerin für Gewässer der Republik Sarranien"),
        signatories=("Stiftung Laterne", "Verein der Flussschulen", "Institut Schilfarchiv"),
    ),
    "ru": Tongue(
        title="Совместное письмо об архиве реки Острель",
        subject="Архив реки Острель",
        salutation="Уважаемая госпожа Министр!",
        first="Нас {n} организаций, мы живём у реки Острель и снова пишем Вам.",
        lead="Мы просим Вас:",
        asks=("Открыть архив реки для всех.", "Опубликовать его опись этим летом."),
        closing="Благодарим Вас за внимание.",
        office=("Марит Лундквест", "Министр вод Республики Саррания"),
        signatories=("Фонд «Фонарь»", "Ассоциация речных школ", "Институт тростника"),
    ),
    "el": Tongue(
        title="Κοινή επιστολή για το αρχείο του ποταμού Όστρελ",
        subject="Το αρχείο του ποταμού Όστρελ",
        salutation="Αξιότιμη κυρία Υπουργέ,",
        first="Είμαστε {n} οργανώσεις που ζουν δίπλα στον ποταμό Όστρελ και σας γράφουμε ξανά.",
        lead="Σας ζητούμε:",
        asks=("Να ανοίξετε το αρχείο του ποταμού σε όλους.", "Να δημοσιεύσετε το ευρετήριό του."),
        closing="Σας ευχαριστούμε για την προσοχή σας.",
        office=("Μαρίτ Λούντκβεστ", "Υπουργός Υδάτων της Δημοκρατίας της Σαρρανίας"),
        signatories=("Ίδρυμα Φανάρι", "Σύλλογος Σχολείων του Ποταμού", "Ινστιτούτο Καλάμι"),
    ),
    "ko": Tongue(
        title="오스트렐강 기록 공개를 촉구하는 공동 서한",
        subject="오스트렐강 기록 보관소",
        salutation="존경하는 룬드크베스트 장관님께,",
        first="저희는 오스트렐강 가에 사는 {n}개 단체로서 장관님께 다시 편지를 드립니다.",
        lead="저희는 다음을 요청합니다:",
        asks=(
            "강의 기록을 모든 사람에게 공개해 주십시오.",
            "올여름 안에 그 목록을 발표해 주십시오.",
        ),
        closing="관심을 기울여 주셔서 감사합니다.",
        office=("마리트 룬드크베스트", "사라니아 공화국 수자원부 장관"),
        signatories=("등불 재단", "강변 학교 협회", "갈대 기록 연구소"),
    ),
    "ja": Tongue(
        title="オストレル川の記録公開を求める共同書簡",
        subject="オストレル川の記録について",
        salutation="ルンドクヴェスト大臣殿、",
        first="私たちはオストレル川のほとりに暮らす{n}の団体として、再びお便りいたします。",
        lead="私たちは次のことを求めます。",
        asks=("川の記録をすべての人に公開すること。", "その目録をこの夏のうちに発表すること。"),
        closing="ご配慮に感謝いたします。",
        office=("マリト・ルンドクヴェスト", "サラニア共和国水資源大臣"),
        signatories=("灯台財団", "川の学校協会", "葦の記録研究所"),
    ),
    "zh": Tongue(
        title="关于公开奥斯特雷尔河档案的联名信",
        subject="奥斯特雷尔河档案",
        salutation="尊敬的部长女士：",
        first="我们是住在奥斯特雷尔河边的{n}个组织，再次致信于您。",
        lead="我们请求您：",
        asks=("向所有人开放这条河的档案。", "在今年夏天公布档案目录。"),
        closing="感谢您的关注。",
        office=("玛丽特·伦德奎斯特", "萨拉尼亚共和国水利部长"),
        signatories=("灯塔基金会", "河流学校协会", "芦苇档案研究所"),
    ),
    "ar": Tongue(
        title="رسالة مشتركة بشأن أرشيف نهر أوستريل",
        subject="أرشيف نهر أوستريل",
        salutation="معالي الوزيرة لوندكفست،",
        first="نحن {n} منظمة تعيش على ضفاف نهر أوستريل (Ostrel River) ونكتب إليكم مرة أخرى.",
        lead="نطلب منكم ما يلي:",
        asks=("فتح أرشيف النهر أمام الجميع.", "نشر فهرسه خلال هذا الصيف."),
        closing="نشكركم على اهتمامكم.",
        office=("ماريت لوندكفست", "وزيرة المياه في جمهورية سارانيا"),
        signatories=("مؤسسة الفانوس", "جمعية مدارس النهر", "معهد القصب"),
    ),
    "he": Tongue(
        title="מכתב משותף על ארכיון נהר אוסטרל",
        subject="ארכיון נהר אוסטרל",
        salutation="לכבוד השרה לונדקווסט,",
        first="אנחנו {n} ארגונים שחיים לצד נהר אוסטרל (Ostrel River) וכותבים אלייך שוב.",
        lead="אנו מבקשים ממך:",
        asks=("לפתוח את ארכיון הנהר לכולם.", "לפרסם את המפתח שלו בקיץ הזה."),
        closing="תודה על תשומת הלב.",
        office=("מארית לונדקווסט", "שרת המים של רפובליקת סרניה"),
        signatories=("קרן הפנס", "אגודת בתי הספר של הנהר", "מכון הקנה"),
    ),
    "hi": Tongue(
        title="ओस्ट्रेल नदी के अभिलेख पर संयुक्त पत्र",
        subject="ओस्ट्रेल नदी का अभिलेख",
        salutation="माननीय मंत्री महोदया,",
        first="हम ओस्ट्रेल नदी के किनारे रहने वाले {n} संगठन हैं और आपको फिर लिख रहे हैं।",
        lead="हम आपसे अनुरोध करते हैं:",
        asks=("नदी का अभिलेख सबके लिए खोलें।", "इस गर्मी में उसकी सूची प्रकाशित करें।"),
        closing="आपके ध्यान के लिए धन्यवाद।",
        office=("मारित लुंडक्वेस्ट", "सारानिया गणराज्य की जल मंत्री"),
        signatories=("दीप प्रतिष्ठान", "नदी विद्यालय संघ", "सरकंडा संस्थान"),
    ),
    "th": Tongue(
        title="จดหมายร่วมเรื่องหอจดหมายเหตุแม่น้ำออสเตรล",
        subject="หอจดหมายเหตุแม่น้ำออสเตรล",
        salutation="เรียน ท่านรัฐมนตรี",
        first="เราเป็น {n} องค์กรที่อาศัยอยู่ริมแม่น้ำออสเตรล และขอเขียนถึงท่านอีกครั้ง",
        lead="เราขอให้ท่าน:",
        asks=("เปิดหอจดหมายเหตุของแม่น้ำแก่ทุกคน", "เผยแพร่ดัชนีภายในฤดูร้อนนี้"),
        closing="ขอขอบคุณที่ให้ความสนใจ",
        office=("มาริต ลุนด์ควิสต์", "รัฐมนตรีว่าการกระทรวงน้ำแห่งสาธารณรัฐซาร์ราเนีย"),
        signatories=("มูลนิธิโคมไฟ", "สมาคมโรงเรียนริมน้ำ", "สถาบันต้นอ้อ"),
    ),
    "my": Tongue(
        title="အော့စထရယ် မြစ် မှတ်တမ်းတိုက် ဆိုင်ရာ ပူးတွဲစာ",
        subject="အော့စထရယ် မြစ် မှတ်တမ်းတိုက်",
        salutation="လေးစားအပ်ပါသော ဝန်ကြီးရှင့်၊",
        first="ကျွန်ုပ်တို့သည် မြစ်ကမ်းနားတွင် နေထိုင်သော အဖွဲ့အစည်း {n} ခု ဖြစ်ပါသည်။",
        lead="ကျွန်ုပ်တို့ တောင်းဆိုသည်မှာ -",
        asks=("မြစ်၏ မှတ်တမ်းများကို လူတိုင်းအား ဖွင့်ပေးပါ။", "မှတ်တမ်းစာရင်းကို ထုတ်ပြန်ပါ။"),
        closing="ကျေးဇူးတင်ပါသည်။",
        office=("မာရစ် လွန်ကဗက်", "ရေအရင်းအမြစ် ဝန်ကြီး"),
        signatories=("မီးအိမ် ဖောင်ဒေးရှင်း", "မြစ်ကျောင်းများ အသင်း", "ကျူပင် အဖွဲ့"),
    ),
    "km": Tongue(
        title="លិខិតរួមស្តីពីបណ្ណសារទន្លេអូស្ត្រែល",
        subject="បណ្ណសារទន្លេអូស្ត្រែល",
        salutation="ជូនចំពោះ លោកជំទាវរដ្ឋមន្ត្រី",
        first="យើងជាអង្គការចំនួន {n} ដែលរស់នៅតាមមាត់ទន្លេ ហើយសរសេរមកលោកជំទាវម្តងទៀត។",
        lead="យើងស្នើសុំឱ្យលោកជំទាវ៖",
        asks=("បើកបណ្ណសារទន្លេសម្រាប់មនុស្សគ្រប់គ្នា។", "បោះពុម្ពផ្សាយបញ្ជីរបស់វានៅរដូវក្តៅនេះ។"),
        closing="សូមអរគុណចំពោះការយកចិត្តទុកដាក់។",
        office=("ម៉ារីត លុនដ្វេស", "រដ្ឋមន្ត្រីធនធានទឹក"),
        signatories=("មូលនិធិចង្កៀង", "សមាគមសាលាមាត់ទន្លេ", "វិទ្យាស្ថានត្រែង"),
    ),
}


def text_in(language: str) -> LetterText:
    """The letter's words in one of the languages."""
    tongue = TONGUES[language]
    before, after = tongue.first.split("{n}")
    counted = Placeholder(name="organisations")
    return LetterText(
        language=language,
        title=words(tongue.title),
        subject=words(tongue.subject),
        salutation=words(tongue.salutation),
        blocks=(
            Paragraph(inlines=(*words(before), counted, *words(after))),
            Paragraph(inlines=words(tongue.lead)),
            Asks(),
            Paragraph(inlines=words(tongue.closing)),
        ),
        asks=tuple(
            Ask(id=id_, text=words(text))
            for id_, text in zip(("open", "publish"), tongue.asks, strict=True)
        ),
    )


def letter_in(*languages: str) -> tuple[Edition, Roll]:
    """The letter in these languages, the first of them binding, and who signs it."""
    tongue = TONGUES[languages[0]]
    name, role = tongue.office
    edition = Edition(
        date=dt.date(2026, 3, 2),
        sender=Sender(name="Coalition of the Ostrel", email="ama@ostrel.example"),
        addressees=(Addressee(name=name, role=role, fax="+44 20 7946 0958"),),
        texts=tuple(text_in(language) for language in languages),
    )
    listed = tuple(Signatory(kind="organisation", name=each) for each in tongue.signatories)
    return edition, make_roll(listed, edition.counting, languages[0])
