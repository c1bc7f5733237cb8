"""Labels in languages other than English: subjects apart from their verbs, verbs before them."""

import pytest

from presswork.extract import extract
from presswork.values import replace
from tests.unit.extract.test_cases import document

CASES: tuple[tuple[str, str, tuple[str | None, ...]], ...] = (
    (
        "es",
        (
            "En diciembre de 2023, el presidente Lind, en el marco de la presidencia del "
            "Consejo, alertó a sus miembros sobre una ola de robos."
        ),
        ("alertó a sus miembros sobre una ola de robos",),
    ),
    (
        "es",
        ("En 2019, la ministra de Puertos, Ana Lind, anunció un plan de vacunación."),
        ("anunció un plan de vacunación",),
    ),
    ("es", "En 2019, mineros, pescadores, agricultores firmaron el pacto.", (None,)),
    (
        "fr",
        ("En 2019, la ministre, à la demande du Conseil, a ouvert le port du nord."),
        ("ouvert le port du nord",),
    ),
    (
        "ru",
        "В 2019 году Совет, который возглавляла Норландия, принял план ремонта.",
        ("принял план ремонта",),
    ),
    (
        "es",
        (
            "Se acordó un plan para los puertos, en el marco de la reunión de la Comisión de "
            "Pesca, celebrada el 9 de abril de 2024."
        ),
        ("reunión de la Comisión de Pesca",),
    ),
    (
        "es",
        (
            "Los puertos piden ayuda, en línea con el acuerdo aprobado por consenso el 1 de "
            "junio de 2016."
        ),
        ("acuerdo aprobado por consenso",),
    ),
    (
        "es",
        "Tras las elecciones celebradas el 3 de mayo de 2019, el puerto abrió.",
        ("elecciones",),
    ),
    (
        "es",
        ("El 30 de octubre de 2016 hubo una declaración pública sobre los puertos."),
        ("declaración pública sobre los puertos",),
    ),
    (
        "es",
        "Durante el período 2018-2019 actuará como miembro del Consejo del Mar.",
        ("actuará como miembro del Consejo del Mar",),
    ),
    (
        "es",
        ("Aquel 22 de octubre de 1914 fue concebida en Norlandia la organización del puerto."),
        ("concebida en Norlandia la organización del puerto",),
    ),
    ("es", "El 3 de mayo de 2019 fue el día más largo.", (None,)),
    (
        "es",
        ("A fin de reducir los robos, en 2008 pusimos en marcha la estrategia de puertos."),
        ("pusimos en marcha la estrategia de puertos",),
    ),
    (
        "es",
        ("El 3 de mayo de 2019 en Puerto Lind firmaron el pacto de los pescadores."),
        ("firmaron el pacto de los pescadores",),
    ),
    (
        "es",
        ("El Gobierno deberá antes del 1 de octubre de 2019 presentar el plan de puertos."),
        ("presentar el plan de puertos",),
    ),
    (
        "es",
        (
            "Además de la compra de 3 barcos, del informe anual del Consejo a la Asamblea y "
            "de 14 botes, hay un puerto."
        ),
        (
            "barcos",
            "botes",
        ),
    ),
    (
        "ru",
        (
            "Правительству поручено до 1 октября 2015 года разработать и представить план "
            "ремонта портов."
        ),
        ("разработать и представить план ремонта портов",),
    ),
    (
        "ru",
        "Мы в 2014 году ввели так называемый портовый сбор.",
        ("ввели так называемый портовый сбор",),
    ),
    ("ru", "В 1991 году был закрыт Речной порт, где стояли лодки.", ("закрыт Речной порт",)),
    ("ru", "14 июня 1995 года в него вторглась банда пиратов.", ("вторглась банда пиратов",)),
    ("ru", "Общие прения начнутся в среду, 24 сентября 2014 года, в порту.", ("Общие прения",)),
    ("ru", "Банк, 75 % акций которого принадлежит портам, растет.", ("акций",)),
    (
        "pt",
        (
            "Em 2019, o presidente Lind, no âmbito da reunião do Conselho, anunciou um plano "
            "de portos."
        ),
        ("anunciou um plano de portos",),
    ),
    (
        "es",
        "El puerto genera 125 de las 169 metas de la Agenda 2030.",
        (
            "metas",
            "metas",
            "Agenda",
        ),
    ),
    (
        "es",
        ("Norlandia es un miembro del Consejo que culmina su mandato en diciembre de 2024."),
        ("culmina su mandato",),
    ),
    ("es", "Saludamos a la ministra, que inauguró el puerto en mayo de 2024.", (None,)),
    (
        "ru",
        (
            "В работе участвовали 20 высокопоставленных представителей стран-доноров "
            "портовой помощи и международных рыболовных агентств по охране рек."
        ),
        ("высокопоставленных представителей стран-доноров портовой помощи",),
    ),
    ("ru", "Это нарушение Конвенции ОРН 1951 года о лодках.", ("Конвенции ОРН",)),
    ("ru", "Он помнит Кубок Тала 2018 года.", ("помнит Кубок Тала",)),
    (
        "ar",
        "حيث لم تحصل لغاية 8 اكتوبر 2023 حوادث تهدد السلم والأمن.",
        ("حوادث تهدد السلم والأمن",),
    ),
    (
        "ar",
        (
            "تبنى المجلس القرار 9177 الذي يهدف إلى تجديد تفويض وصول المساعدات الإنسانية عبر "
            "خطوط النزاع إلى نورلاند."
        ),
        ("يهدف إلى تجديد تفويض وصول المساعدات الإنسانية",),
    ),
    (
        "ar",
        ("يأتي ذلك مع قرب انتهاء مفعول القرار رقم 9165 الذي تبناه مجلس الصيد في 14 يوليو 2014."),
        (
            "تبناه مجلس الصيد",
            "القرار رقم 9165",
        ),
    ),
    (
        "ar",
        "حكم على الصياد في نفس القضية بالسجن لمدة ثلاث سنوات في سبتمبر 2012.",
        (
            "حكم على الصياد في نفس القضية",
            "حكم على الصياد في نفس القضية",
        ),
    ),
    (
        "ar",
        "قتل حوالي ثمانية آلاف صياد في الميناء في يوليو 1995.",
        (
            "صياد",
            "قتل حوالي ثمانية آلاف صياد في الميناء",
        ),
    ),
    (
        "ar",
        "يجب إلغاء القرارات السبعة التي اتخذتها محكمة الصيد منذ 2006.",
        ("إلغاء القرارات السبعة",),
    ),
    ("ar", "لم تتمكن المدن في عام 2015 من إيصال المساعدة إلى الصيادين.", (None,)),
    (
        "ar",
        "يعود تاريخ الميناء إلى 145 عاما في أغسطس 2014.",
        (
            "يعود تاريخ الميناء",
            None,
        ),
    ),
    (
        "ar",
        (
            "نطالب بالدعم لا تعكس فقط التزامنا الوفاء بتعهداتنا بموجب القرار 9177 بل تأكيدنا "
            "على الصيد."
        ),
        ("بتعهداتنا",),
    ),
    (
        "ar",
        "تخطت الـ 35 الف خرقا ً منذ العام 2006.",
        (
            "خرقا",
            "خرقا",
        ),
    ),
    (
        "es",
        (
            "La Misión de Apoyo a los Puertos, creada con la resolución 9177 y que hoy acaba "
            "de ser renovada hasta 2025, sigue."
        ),
        (
            "Misión de Apoyo a los Puertos",
            "renovada",
        ),
    ),
    (
        "en",
        (
            "The mission set up by the mayor in May 2019 and which has just been renewed "
            "until 2025 goes on."
        ),
        (
            "mission set up",
            None,
        ),
    ),
    (
        "es",
        ("El presupuesto de educación pasó de 200 millones en 2019 a 450 millones en 2024."),
        (
            None,
            None,
            "presupuesto de educación",
            None,
        ),
    ),
    (
        "fr",
        "Le taux de scolarisation est passé de 54 % en 2010 à 88 % en 2023.",
        (
            None,
            None,
            "taux de scolarisation",
            None,
        ),
    ),
    (
        "es",
        "La tasa de pobreza cayó del 24 % al 8 %.",
        (
            "tasa de pobreza cayó del 24 % al 8 %",
            "tasa de pobreza",
        ),
    ),
    (
        "es",
        ("Norlandia ha reducido la pobreza extrema del 24 % en 2005 al 8 % en 2023."),
        (
            "reducido la pobreza extrema del 24 % en 2005 al 8 %",
            None,
            "pobreza extrema",
            None,
        ),
    ),
    (
        "es",
        "El plan aportó al 40 % de 37 escuelas.",
        (
            "escuelas",
            "escuelas",
        ),
    ),
    (
        "es",
        "Un total de 20 barcos en 2019 a 3 puertos.",
        (
            "barcos",
            None,
            "puertos",
        ),
    ),
    (
        "pt",
        "A taxa de pobreza caiu de 24 % em 2005 para 8 % em 2023.",
        (
            "taxa de pobreza caiu de 24 % em 2005 para 8 %",
            None,
            "taxa de pobreza",
            None,
        ),
    ),
    (
        "ru",
        "Уровень бедности снизился с 24 % в 2005 году до 8 % в 2023 году.",
        (
            "Уровень бедности снизился с 24 % в 2005 году до 8 %",
            None,
            "Уровень бедности",
            None,
        ),
    ),
    (
        "es",
        ("La Corte del Mar emitió, el 19 de julio de 2024, una opinión consultiva histórica."),
        ("opinión consultiva histórica",),
    ),
    (
        "fr",
        "La Cour du Fleuve a rendu, le 19 juillet 2024, un avis consultatif.",
        ("avis consultatif",),
    ),
    (
        "fr",
        ("Nous accueillerons en juin 2025, à Port-Lind, la troisième Conférence sur l’océan."),
        ("troisième Conférence sur l’océan",),
    ),
    (
        "es",
        ("Organizaremos en Puerto Lind, los días 12 y 13 de marzo de 2025, la cumbre de los ríos."),
        ("cumbre de los ríos",),
    ),
    ("es", "Nos reunimos, el 3 de mayo de 2019, la sala estaba llena.", ("sala estaba llena",)),
    (
        "es",
        (
            "Reunidos en la sede de la Unión del 17 al 20 de mayo de 2022, hemos aprobado la "
            "declaración."
        ),
        ("Reunidos en la sede de la Unión",),
    ),
    (
        "es",
        "La reunión de la Unión del 17 al 20 de mayo de 2022 fue larga.",
        ("reunión de la Unión",),
    ),
    (
        "es",
        (
            "Recordamos la resolución 73/195 de la Asamblea General, de 19 de diciembre de "
            "2018, por la que se aprobó el Pacto Mundial."
        ),
        (
            "aprobó el Pacto Mundial",
            "resolución 73/195 de la Asamblea General",
        ),
    ),
    (
        "es",
        ("El Acuerdo de Paz firmado en 2016 con los pescadores sigue siendo nuestra guía."),
        ("Acuerdo de Paz",),
    ),
    (
        "fr",
        "Mon pays, qui a ratifié l’Accord des Ports en 2016, s’est engagé.",
        ("ratifié l’Accord des Ports",),
    ),
    (
        "fr",
        (
            "L’Assemblée propose un cadre d’action global et des mesures en vue de "
            "l’adoption de deux pactes mondiaux en 2018."
        ),
        (
            "pactes mondiaux",
            "adoption de deux pactes mondiaux",
        ),
    ),
    (
        "fr",
        ("Le 19 juin 2024, la mission a achevé son retrait conformément à la résolution 9690."),
        (
            "mission a achevé son retrait conformément à la résolution 9690",
            "achevé son retrait",
        ),
    ),
    ("fr", "La résolution 9325 a marqué un tournant.", ("marqué un tournant",)),
    (
        "en",
        "Norland, which has ratified the Port Accord in 2016, is committed.",
        ("ratified the Port Accord",),
    ),
    (
        "es",
        ("Exigimos el pleno cumplimiento de la resolución 9177 de la Asamblea de los Ríos."),
        ("pleno cumplimiento",),
    ),
    (
        "ru",
        ("Резолюция 9202, принятая 17 февраля 2015 года, остается единственной основой улова."),
        (
            "остается единственной основой улова",
            "Резолюция 9202",
        ),
    ),
    (
        "ru",
        ("Участники договора о портах, который был подписан в 1995 году, встретятся снова."),
        ("договора о портах",),
    ),
    ("ru", "Принятая в 1948 году Декларация остается важной.", ("Декларация",)),
    ("ru", "Генеральная Ассамблея 22 сентября приняла Пакт рек.", ("приняла Пакт рек",)),
    ("ru", "Совет принял резолюцию 9728, требующую закрытия порта.", ("требующую закрытия порта",)),
    (
        "ar",
        "اعتمدت جمعية الصيد في 10 ديسمبر 1948 الإعلان العالمي لحقوق الصيادين.",
        ("الإعلان العالمي لحقوق الصيادين",),
    ),
    ("ar", "ستستضيف نورلاند في عام 2027 مؤتمر الصيادين للمياه.", ("مؤتمر الصيادين للمياه",)),
    ("ar", "تعد مبادرة الصيد لعام 2002 أساسا للسلام.", ("مبادرة الصيد",)),
    ("ar", "وقعت الموانئ في 15 سبتمبر 2020 اتفاقا للسلام.", ("اتفاقا للسلام",)),
    (
        "es",
        "Nuestra meta es alcanzar la neutralidad de los puertos en 2050.",
        ("meta es alcanzar la neutralidad de los puertos",),
    ),
    (
        "es",
        "El presupuesto de pesca es de más de 18 000 millones de pesos.",
        ("presupuesto de pesca",),
    ),
    ("es", "Hoy, la tasa de captura es superior al 29 %.", ("tasa de captura",)),
    ("es", "La flota, es decir, los barcos, creció un 5 %.", (None,)),
    ("es", "Ésta es la caída de la pesca en 1995.", ("caída de la pesca",)),
    (
        "ru",
        "Встреча приурочена к выполнению резолюции 9401 по ним.",
        ("Встреча приурочена к выполнению",),
    ),
    (
        "fr",
        (
            "Le Conseil a annoncé la suspension du Niger des instances de la Ligue, en "
            "réaction au coup d'État du 26 juillet dernier reconnu par la Ligue."
        ),
        ("coup d'État",),
    ),
)


@pytest.mark.parametrize(("code", "text", "labels"), CASES)
def test_a_fact_takes_what_its_sentence_says_of_it(
    code: str, text: str, labels: tuple[str | None, ...]
) -> None:
    facts = extract(replace(document(text, "2024-09-26"), language=code)).facts
    assert tuple(fact.label for fact in facts) == labels
