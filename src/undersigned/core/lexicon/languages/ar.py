"""Arabic: the commonest cues; extend it as letters teach."""

from undersigned.core.lexicon.cues import Cues, phrases, single_words

CUES = Cues(
    language="ar",
    stop_words=single_words("في من على إلى أن عن التي الذي هذا هذه مع كما ما لا أو و بين بعد قد"),
    salutations=phrases("السيد|السيدة|سعادة|معالي|فخامة|صاحب السمو|حضرة|عزيزي|السادة|إلى السيد"),
    closings=phrases(
        "مع خالص التقدير|وتفضلوا بقبول فائق الاحترام|مع فائق الاحترام|مع التحية|المخلصون|بإخلاص"
        "|مع أطيب التحيات"
    ),
    subject_labels=phrases("الموضوع|الموضوع"),
    date_labels=phrases("التاريخ|تاريخ"),
    to_labels=phrases("إلى"),
    from_labels=phrases("من"),
    cc_labels=phrases("نسخة إلى|نسخة"),
    fax_labels=phrases("فاكس"),
    phone_labels=phrases("هاتف|تلفون"),
    email_labels=phrases("البريد الإلكتروني|بريد إلكتروني"),
    letter_words=phrases("رسالة|رسالة مفتوحة|بيان|بيان مشترك|نداء|إعلان|عريضة"),
    ask_leads=phrases("ندعو|نطالب|نحث|نطلب|نناشد|نوصي|تدعو|تطالب|نهيب"),
    deadlines=phrases("قبل|بحلول|حتى|في موعد أقصاه"),
    conjunctions=phrases("و"),
    demands=phrases("يجب|ينبغي|نطالب|ضرورة"),
    name_headers=phrases("الاسم|المنظمة|اسم المنظمة"),
    signature_headings=phrases(
        "الموقعون|الموقعين|المنظمات الموقعة|التوقيعات|الموقعون أدناه|الجهات الموقعة|وقع عليها"
    ),
    organisation_headings=phrases("المنظمات|المنظمات الموقعة|الجمعيات|المؤسسات"),
    individual_headings=phrases("الأفراد|أفراد|الشخصيات|بصفة شخصية"),
    organisation_words=phrases(
        "حكومة|"
        "منظمة|جمعية|مؤسسة|مركز|شبكة|لجنة|اتحاد|نقابة|مجلس|هيئة|تحالف|ائتلاف|حركة|معهد|رابطة"
        "|جامعة|مرصد|منتدى|مبادرة|حملة|حقوق"
    ),
    role_words=phrases(
        "رئيس|رئيسة|وزير|وزيرة|مدير|مديرة|أمين عام|الأمين العام|أستاذ|أستاذة|محام|محامية|صحفي"
        "|صحفية|ناشط|ناشطة|باحث|باحثة|عضو|سفير|سفيرة|نائب|كاتب|كاتبة"
    ),
    honorifics=phrases("د|الدكتور|الدكتورة|السيد|السيدة|الأستاذ|الأستاذة|أ.د"),
    behalf=phrases("عن"),
    page_words=phrases("السابق|التالي|الرئيسية|مشاركة|طباعة"),
)
