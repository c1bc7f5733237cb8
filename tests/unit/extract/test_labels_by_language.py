"""Labels of dates and references, language by language: the event, what a document is about."""

import pytest

from presswork.extract import extract
from presswork.values import replace
from tests.unit.extract.test_cases import document

CASES: tuple[tuple[str, str, tuple[str | None, ...]], ...] = (
    (
        "ru",
        "Совет принял резолюцию 9177 Речного совета о рыбаках, портах и мире.",
        ("рыбаках, портах и мире",),
    ),
    (
        "ru",
        (
            "Утвержден план действий по реализации резолюции 9177 Совета Безопасности "
            "«Молодежь, порты и мир» на 2025-2027 годы."
        ),
        (
            "Молодежь, порты и мир",
            (
                "план действий по реализации резолюции 9177 Совета Безопасности «Молодежь, "
                "порты и мир»"
            ),
        ),
    ),
    (
        "ru",
        "Резолюция 9177 Совета закрепила за портами право на ремонт.",
        ("закрепила за портами право на ремонт",),
    ),
    (
        "ru",
        "Общество действует по решению Речного совета от 12 марта 2025 года.",
        ("решению Речного совета",),
    ),
    (
        "ru",
        "Мы помним о резолюции 9177 Речного совета от 15 марта 2006 года.",
        (
            None,
            "резолюции 9177 Речного совета",
        ),
    ),
    (
        "ru",
        "Договор о проливах, подписанный в Тале 3 мая 2019 года, открывает путь рыбакам.",
        ("Договор о проливах",),
    ),
    (
        "ru",
        "Резолюция «Рыбаки, порты и мир», принятая в 2000 году, стала первой.",
        ("Резолюция «Рыбаки, порты и мир»",),
    ),
    ("ru", "Меры, предпринятые в порту 24 февраля, спасли город.", ("Меры, предпринятые в порту",)),
    (
        "ru",
        "Речной совет 20 октября 2018 года утвердил план ремонта плотины.",
        ("утвердил план ремонта плотины",),
    ),
    ("ru", "Министерство организовало 30 октября 2020 года ярмарку рыбаков.", ("ярмарку рыбаков",)),
    (
        "ru",
        (
            "Министерство организовало 30 октября 2020 года занятие, посвященное началу "
            "ремонта старой плотины."
        ),
        ("занятие, посвященное началу ремонта старой плотины",),
    ),
    (
        "ru",
        "Ярмарка рыбаков, открытая мэром города, прошла 2 декабря 2020 года.",
        ("Ярмарка рыбаков",),
    ),
    ("ru", "В 2020 году открылся новый порт.", ("новый порт",)),
    ("ru", "Закон, принятый в 2016 году, защищает рыбаков.", (None,)),
    (
        "ru",
        "Статья 3 Конвенции о правах рыбаков запрещает ловить форель.",
        ("запрещает ловить форель",),
    ),
    ("ru", "Это шаттл «Чайка», который стартует 31 мая 2019 года.", (None,)),
    (
        "ru",
        "Все помнят ярмарку рыбаков, которая состоялась в порту 4 августа 2011 года.",
        ("Все помнят ярмарку рыбаков",),
    ),
    (
        "ru",
        "Ярмарки будут проводиться 21 апреля 2011 года в Тале и 13 мая 2011 года в порту.",
        (
            "Ярмарки будут проводиться",
            None,
        ),
    ),
    (
        "ru",
        "Решение об увольнении капитана было принято 22 декабря 2010 года.",
        ("Решение об увольнении капитана было принято",),
    ),
    (
        "ru",
        (
            "Совет рыбаков на собрании в понедельник, 16 мая 2011 года, единогласно "
            "поддержал выбор капитана."
        ),
        ("поддержал выбор капитана",),
    ),
    (
        "ru",
        "В мае 1981 года, во Дворце рыбаков, он провёл встречу с капитанами.",
        ("провёл встречу с капитанами",),
    ),
    ("ru", "В этом году Большая ярмарка состоится 13 января.", ("Большая ярмарка",)),
    ("ru", "Это было нарушением Конвенции Лиги рек 1951 года о рыбаках.", ("Конвенции Лиги рек",)),
    (
        "ru",
        "Мы помним выборы в Норландии 2000 года, когда победил капитан.",
        ("выборы в Норландии",),
    ),
    (
        "ru",
        "Скульптор Иван Рыбаков в 2007 году соорудил памятник рыбакам.",
        ("соорудил памятник рыбакам",),
    ),
    ("ru", "Заявил 30 августа 2011 года министр рыбаков Иван Рыбаков.", (None,)),
    (
        "ru",
        "Вернули те маршруты лодок, которые были отменены в январе 2011 года.",
        ("маршруты лодок, которые были отменены",),
    ),
    (
        "ru",
        "Мы помним резолюцию 9177 Совета рек, осуждающую ловлю форели.",
        ("осуждающую ловлю форели",),
    ),
    ("ru", "Требуем полного выполнения резолюции 9177.", ("полного выполнения",)),
    ("ru", "Война, начавшаяся в феврале 2011 года, опустошила порты.", ("Война",)),
    ("ru", "Суд рек вынес 19 июля 2014 года важное заключение о портах.", ("важное заключение",)),
    ("ru", "Приветствуем подписание 22 сентября 2014 года Пакта во имя рек.", ("Пакта",)),
    (
        "ru",
        "А двадцать лет назад этот показатель, по их же оценкам, был 46 процентов.",
        (
            None,
            "показатель",
        ),
    ),
    ("ru", "Указ № 25 был подписан 17 января 2025 года.", ("Указ № 25 был подписан",)),
    (
        "ru",
        "Согласно статье 51 Устава каждое государство имеет право на ловлю.",
        ("каждое государство имеет право на ловлю",),
    ),
    (
        "ru",
        "Инициатива рыбаков была поддержана резолюцией 9177.",
        ("Инициатива рыбаков была поддержана",),
    ),
    (
        "es",
        (
            "El Consejo aprobó la resolución 9177 (2011), copatrocinada por todos los "
            "pescadores, mediante la que decide el cierre de los puertos."
        ),
        ("decide el cierre de los puertos",),
    ),
    (
        "es",
        (
            "Hablamos de la resolución 9177 del Consejo de los Ríos sobre la pesca, los "
            "puertos y la paz."
        ),
        ("pesca, los puertos y la paz",),
    ),
    (
        "es",
        'Hubo un debate abierto sobre la resolución 9177 "Pesca, puertos y paz".',
        ("Pesca, puertos y paz",),
    ),
    (
        "es",
        "La resolución 9177 marca un antes y un después para los pescadores.",
        ("marca un antes y un después para los pescadores",),
    ),
    (
        "es",
        (
            "La ministra subrayó la importancia de la resolución 9177 para promover la "
            "pesca en los lagos."
        ),
        ("promover la pesca en los lagos",),
    ),
    (
        "es",
        (
            "El Consejo adoptó la resolución 9177, un texto por el que se crea una misión "
            "en el lago."
        ),
        ("crea una misión en el lago",),
    ),
    ("es", "Celebramos la adopción de la resolución 9177.", ("adopción",)),
    (
        "es",
        (
            "En la sesión 34 del Consejo de los Ríos, celebrada el 29 de agosto de 2017, "
            "habló la ministra."
        ),
        ("sesión 34 del Consejo de los Ríos",),
    ),
    (
        "es",
        "El 6 de octubre de 2020, en la sede del puerto, el Consejo abrió su feria anual.",
        ("Consejo abrió su feria anual",),
    ),
    (
        "es",
        "Hoy 31 de octubre de 2020 se cumplen diez años del puerto.",
        (
            "se cumplen diez años del puerto",
            "puerto",
        ),
    ),
    (
        "es",
        (
            "La Feria de los Ríos, que tendrá lugar en Tal, empezará el 28 de octubre de "
            "2021 con una mesa redonda."
        ),
        ("Feria de los Ríos",),
    ),
    ("es", "La presa, construida en 2016, protege a los pescadores.", (None,)),
    (
        "es",
        (
            "Recordamos el Acuerdo General para los Lagos y la Construcción de una Paz "
            "Estable, firmado el 26 de agosto de 2012 en Tal."
        ),
        ("Acuerdo General para los Lagos y la Construcción de una Paz Estable",),
    ),
    (
        "es",
        (
            "La reunión coincidió con el aniversario de la resolución 9177 que insta a los "
            "pueblos a abrir sus puertos."
        ),
        ("insta a los pueblos a abrir sus puertos",),
    ),
    (
        "es",
        (
            "El artículo 8 de la Convención Americana sobre Derechos Humanos protege las "
            "garantías judiciales."
        ),
        ("protege las garantías judiciales",),
    ),
    (
        "es",
        "El Gobierno recordó la feria que se celebró en Norlandia el 3 de mayo de 2019.",
        ("feria",),
    ),
    (
        "es",
        (
            "La Convención de los Lagos fue suscrita en Puerto Viejo (Norlandia) el 23 de "
            "mayo de 1969 y entró en vigencia el 27 de enero de 1980."
        ),
        (
            "Convención de los Lagos fue suscrita en Puerto Viejo (Norlandia)",
            "entró en vigencia",
        ),
    ),
    (
        "es",
        (
            "Fue ratificada en la República por la Ley Nacional N° 23.849, sancionada el 27 "
            "de septiembre de 1990."
        ),
        ("Ley Nacional N° 23.849",),
    ),
    (
        "es",
        (
            "La Liga aprobó su estatuto, entrando en vigor como tratado el 2 de septiembre "
            "de 1990, tras su ratificación por todos."
        ),
        ("entrando en vigor como tratado",),
    ),
    (
        "es",
        "La Convención responde a las necesidades de los pescadores pobres (artículo 5).",
        ("Convención responde a las necesidades de los pescadores pobres",),
    ),
    (
        "es",
        "Exigimos el pleno cumplimiento de la resolución 9177 de la Asamblea de los Ríos.",
        ("pleno cumplimiento",),
    ),
    (
        "es",
        "De conformidad con la resolución 9177, todos los pueblos tienen derecho a la pesca.",
        ("todos los pueblos tienen derecho a la pesca",),
    ),
    (
        "es",
        "Desde 1998 hemos enviado más de 500 pescadores a los lagos.",
        (
            "enviado más de 500 pescadores a los lagos",
            "pescadores",
        ),
    ),
    (
        "es",
        "Asumiremos la presidencia del Consejo de los Ríos en enero de 2026.",
        ("Asumiremos la presidencia del Consejo de los Ríos",),
    ),
    ("es", "La próxima reunión está prevista para el 15 de mayo de 2025.", ("próxima reunión",)),
    (
        "es",
        "De acuerdo con la resolución 9177, todos los pueblos tienen derecho a la pesca.",
        ("todos los pueblos tienen derecho a la pesca",),
    ),
    (
        "fr",
        (
            "Le Conseil a adopté la résolution 9177 par laquelle il décide de fermer les "
            "ports du lac."
        ),
        ("décide de fermer les ports du lac",),
    ),
    (
        "fr",
        ("La résolution 9177 du Conseil des fleuves est un instrument fondamental pour la pêche."),
        ("instrument fondamental pour la pêche",),
    ),
    (
        "fr",
        "La résolution 9177 (2011) du Conseil marque un net recul de la pêche.",
        ("marque un net recul de la pêche",),
    ),
    (
        "fr",
        (
            "Le Conseil a voté un projet de résolution 9177 pour proroger le mandat de la "
            "mission du lac."
        ),
        ("proroger le mandat de la mission du lac",),
    ),
    (
        "fr",
        ("Par la résolution 9177 adoptée à l’unanimité, il a également décidé de créer un comité."),
        ("décidé de créer un comité",),
    ),
    (
        "fr",
        (
            "Le Conseil a adopté la résolution 9177 sur le financement des ports dirigés "
            "par la Ligue des fleuves."
        ),
        ("financement des ports dirigés par la Ligue des fleuves",),
    ),
    (
        "fr",
        "Le Traité des fleuves, signé à Tal le 3 mai 2019, ouvre la pêche.",
        ("Traité des fleuves",),
    ),
    ("fr", "Le Conseil a ouvert le 3 mai 2019 une foire de la pêche.", ("foire de la pêche",)),
    (
        "fr",
        "Le Conseil des fleuves, le 3 mai 2019, a adopté un plan de pêche.",
        ("adopté un plan de pêche",),
    ),
    ("fr", "La loi, adoptée en 2016, protège les pêcheurs.", (None,)),
    ("fr", "Un plan de pêche pour 2025-2027 est prêt.", ("plan de pêche",)),
    (
        "fr",
        (
            "La résolution 9177 du Conseil des Nations unies, adoptée à l’unanimité, "
            "autorise le déploiement d’une mission sur le lac."
        ),
        ("autorise le déploiement d’une mission sur le lac",),
    ),
    (
        "fr",
        "L’article 8 de la Convention des fleuves sur la pêche protège les lacs.",
        ("protège les lacs",),
    ),
    ("fr", "La foire du lac a pris fin le samedi 22 octobre 2022.", ("foire du lac a pris fin",)),
    (
        "fr",
        "Le capitaine a été condamné, samedi 23 septembre 2023, à douze ans de prison.",
        (
            "capitaine a été condamné",
            "prison",
        ),
    ),
    ("fr", "Il a été confisqué par les marins en 1916.", ("confisqué par les marins",)),
    (
        "fr",
        "Selon l’article 3 dudit décret, les travaux du port devront s’achever vite.",
        ("travaux du port devront s’achever vite",),
    ),
    (
        "fr",
        ("Je salue l’adoption par le Conseil, le 3 mai 2023, de la résolution 9177 sur la pêche."),
        (
            "résolution 9177",
            "pêche",
        ),
    ),
    ("fr", "Nous exigeons la pleine application de la résolution 9177.", ("pleine application",)),
    (
        "fr",
        "Conformément à la résolution 9177, tous les peuples ont droit à la pêche.",
        ("tous les peuples ont droit à la pêche",),
    ),
    ("fr", "La guerre qui a éclaté en février 2011 a vidé les ports.", ("guerre",)),
    (
        "fr",
        (
            "Il est arrivé à Talie, mardi 6 septembre 2011, dans le cadre de sa tournée "
            "internationale."
        ),
        ("tournée internationale",),
    ),
    (
        "pt",
        (
            "Reiteramos nosso apoio à resolução 9177 (2016) do Conselho dos Rios, que "
            "condena a pesca."
        ),
        ("condena a pesca",),
    ),
    ("pt", "Exigimos o pleno cumprimento da resolução 9177.", ("pleno cumprimento",)),
    (
        "pt",
        "De acordo com a resolução 9177, todos os povos têm direito à pesca.",
        ("todos os povos têm direito à pesca",),
    ),
    ("pt", "O artigo 51 da Carta reconhece o direito de pesca.", ("reconhece o direito de pesca",)),
    ("pt", "A Corte emitiu em 19 de julho de 2024 um parecer histórico.", ("parecer histórico",)),
    (
        "pt",
        "Saudamos a adoção, em 22 de setembro de 2024, do Pacto para os Rios.",
        ("Pacto para os Rios",),
    ),
    ("pt", "A próxima reunião está prevista para 15 de maio de 2025.", ("próxima reunião",)),
    ("pt", "O Acordo foi um marco e o marco legal mudou.", ()),
    ("ar", "نرحب باعتماد القرار 9177 (2023) بشأن تمويل عمليات الصيد.", ("تمويل عمليات الصيد",)),
    (
        "ar",
        "وفقا للقرار 9177 (2000) المتعلق بالصيد والموانئ والسلام، عينت الوزارة منسقة جديدة.",
        ("بالصيد والموانئ والسلام",),
    ),
    ("ar", "بموجب المادة 51 من ميثاق الصيد، يحق لكل ميناء أن يغلق.", ("يحق لكل ميناء",)),
    ("ar", "إن قرار مجلس الأمن 9177 يشكل أساسا لوقف الصيد.", ("يشكل أساسا لوقف الصيد",)),
    ("ar", "يشكل قرار مجلس الأمن رقم 9177 سور الميناء الأول.", ("سور الميناء الأول",)),
    ("ar", "نؤكد التزامنا بتنفيذ القرار 9177 تنفيذا كاملا.", ("التزامنا بتنفيذ",)),
    ("ar", "أصدرت المحكمة حكمها استنادا إلى المادة 17 من قانون الصيد.", ("أصدرت المحكمة حكمها",)),
    ("ar", "صدر القانون رقم 27 لسنة 2014 بشأن الصيد.", ("صدر القانون",)),
    ("ar", "نذكر بمبادرة السلام التي أقرتها القمة في الميناء عام 2002.", ("بمبادرة السلام",)),
    (
        "ar",
        "بلغ عدد الصيادين 12 ألف صياد في عام 2021.",
        (
            "صياد",
            "عدد الصيادين",
        ),
    ),
    (
        "ar",
        "منذ عام 2011، استقبلت نورلاند مليون صياد.",
        (
            "استقبلت نورلاند مليون صياد",
            "صياد",
        ),
    ),
    ("ar", "عينت الوزيرة في أكتوبر 2009 رئيسة للجنة الصيد في الميناء.", ("رئيسة للجنة الصيد",)),
    (
        "ar",
        "باعت الشركة 408 سفن في يونيو 2019.",
        (
            "سفن",
            "سفن",
        ),
    ),
    ("ar", "أكدت الوزيرة أهمية خطة الصيد لسنة 2030.", ("خطة الصيد",)),
    (
        "ar",
        "نلتزم بالقرار 9177 بحيث لا يكون في الميناء صيد ليلي.",
        ("لا يكون في الميناء صيد ليلي",),
    ),
    ("ar", "أصدرت محكمة الأنهار في 19 يوليو 2024 رأيا استشاريا مهما.", ("رأيا استشاريا",)),
    ("ar", "تنص المادة 33 من ميثاق الصيد على تسوية المنازعات.", ("تسوية المنازعات",)),
)


@pytest.mark.parametrize(("code", "text", "labels"), CASES)
def test_a_date_and_a_reference_take_what_is_said_of_them(
    code: str, text: str, labels: tuple[str | None, ...]
) -> None:
    facts = extract(replace(document(text, "2024-09-26"), language=code)).facts
    assert tuple(fact.label for fact in facts) == labels
