"""The same statement as text, Markdown, web page, Word file and PDF ends in the same model."""

import re
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from presswork.extract import extract
from presswork.model import Document, Fact
from presswork.normalize import normalize
from presswork.read import read_bytes
from tests.unit.read.pdf_files import Placed, pdf_file
from tests.unit.read.word_files import paragraph, word_file

_TEXT = (
    ("title", "Statement by Ms. Ana Lind, Minister for Harbours, at the River Conference"),
    ("text", "Madam President,"),
    (
        "text",
        (
            "Norland moved over 2,400 families out of the flood plain in 2021, in line with "
            "Security Council resolution 9101 (2001), and it thanks the 41 authorities that helped."
        ),
    ),
    ("heading", "What comes next"),
    (
        "text",
        (
            "On 14 June 2019 the parties adopted the Harbour Charter; since then nearly 30 percent "
            "of the dykes were rebuilt. Two things remain to be done before the year ends:"
        ),
    ),
    ("item", "the last 12 bridges must be raised by 2025;"),
    ("item", "the joint centre needs 40 million euros a year."),
    ("text", "The flood of that spring taught all of us that a river has no passport."),
    ("text", "I thank you."),
)


def _plain() -> tuple[str, bytes]:
    lines = [f"- {words}" if kind == "item" else words for kind, words in _TEXT]
    return "speech.txt", "\n\n".join(lines).encode()


def _markdown() -> tuple[str, bytes]:
    signs = {"title": "# ", "heading": "## ", "item": "- ", "text": ""}
    return "speech.md", "\n\n".join(signs[kind] + words for kind, words in _TEXT).encode()


def _page() -> tuple[str, bytes]:
    tags = {"title": "h1", "heading": "h2", "item": "li", "text": "p"}
    body = ""
    for kind, words in _TEXT:
        inner = f"<{tags[kind]}>{escape(words)}</{tags[kind]}>"
        body += f"<ul>{inner}</ul>" if kind == "item" else inner
    page = f"<!doctype html><html><body><nav>Home</nav><main>{body}</main></body></html>"
    return "speech.html", page.replace("</ul><ul>", "").encode()


def _word() -> tuple[str, bytes]:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    looks = {
        "title": '<w:pStyle w:val="T"/>',
        "heading": '<w:outlineLvl w:val="1"/>',
        "item": numbered,
        "text": "",
    }
    styles = '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="–"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = "".join(paragraph(escape(words), looks[kind]) for kind, words in _TEXT)
    return "speech.docx", word_file(body, styles=styles, numbering=numbering)


def _printed() -> tuple[str, bytes]:
    lines: list[Placed] = []
    top = 760.0
    for kind, words in _TEXT:
        size = {"title": 18.0, "heading": 15.0}.get(kind, 11.0)
        for line in _wrapped(f"• {words}" if kind == "item" else words, int(1000 / size)):
            lines.append((72.0, top, size, line))
            top -= size * 1.3
        top -= size * 1.3
    return "speech.pdf", pdf_file(lines)


def _wrapped(words: str, width: int) -> list[str]:
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _document(form: Callable[[], tuple[str, bytes]]) -> Document:
    return normalize(read_bytes(*form()))


def _facts(document: Document) -> list[tuple[object, ...]]:
    def told(fact: Fact) -> tuple[object, ...]:
        return fact.kind, fact.text, fact.value, fact.edtf, fact.unit, fact.paragraph

    return [told(fact) for fact in extract(document).facts]


@pytest.mark.parametrize("form", [_markdown, _page, _word, _printed])
def test_every_form_gives_the_same_body(form: Callable[[], tuple[str, bytes]]) -> None:
    plain, other = _document(_plain), _document(form)
    assert [block.text for block in other.body] == [block.text for block in plain.body]
    assert [b.reference for b in other.body] == [b.reference for b in plain.body]
    assert [b.kind for b in other.body] == [b.kind for b in plain.body]


@pytest.mark.parametrize("form", [_markdown, _page, _word, _printed])
def test_every_form_gives_the_same_head(form: Callable[[], tuple[str, bytes]]) -> None:
    plain, other = _document(_plain), _document(form)
    assert other.title.value == plain.title.value
    assert [s.name.value for s in other.speakers] == [s.name.value for s in plain.speakers]
    assert other.occasion.value == plain.occasion.value
    assert other.closing.value == plain.closing.value


@pytest.mark.parametrize("form", [_markdown, _page, _word, _printed])
def test_every_form_gives_the_same_facts(form: Callable[[], tuple[str, bytes]]) -> None:
    assert _facts(_document(form)) == _facts(_document(_plain))
    assert len(_facts(_document(form))) >= 8


_SEED = Path(__file__).parents[3] / "seeds" / "000_67cbbe6840d6329f.txt"


def _seed(kind: str) -> Document:
    text = _SEED.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip()]
    forms = {
        "md": "\n\n".join(re.sub(r"([*_`\[\]<>#])", r"\\\1", line) for line in lines).encode(),
        "html": f"<main>{''.join(f'<p>{escape(line)}</p>' for line in lines)}</main>".encode(),
        "docx": word_file("".join(paragraph(escape(line)) for line in lines)),
        "txt": _SEED.read_bytes(),
    }
    data = b"<!doctype html><html><body>" + forms[kind] if kind == "html" else forms[kind]
    return normalize(read_bytes(f"seed.{kind}", data))


@pytest.mark.parametrize("kind", ["md", "html", "docx"])
def test_the_first_statement_is_the_same_in_every_form(kind: str) -> None:
    plain, other = _seed("txt"), _seed(kind)
    assert [b.text for b in other.head] == [b.text for b in plain.head]
    assert [b.text for b in other.body] == [b.text for b in plain.body]
    assert other.speakers[0].name.value == plain.speakers[0].name.value
    assert _facts(other) == _facts(plain)


_LANGUAGES = {
    "ar": (
        ("title", "بيان السيد الوزير"),
        ("text", "السيد الرئيس،"),
        (
            "text",
            "في 24 أيلول/سبتمبر 2014 اعتمد مجلس الأمن القرار 2178 (2014) وساهمنا بمبلغ 5 ملايين.",
        ),
        ("heading", "ما الذي يأتي"),
        (
            "text",
            "وفي عام 2019 أعيد بناء 30 في المائة من السدود، ولم يبق إلا أمران:",
        ),
        ("item", "رفع 12 جسرا قبل عام 2025؛"),
        ("item", "تمويل المركز المشترك بمبلغ 40 مليون يورو."),
        ("text", "شكرا."),
    ),
    "ru": (
        ("title", "Выступление Министра портов А.Б. Линд на Конференции по рекам"),
        ("text", "Господин Председатель,"),
        (
            "text",
            "24 сентября 2014 года принята резолюция 2178 (2014), а 1 300 семей переехали.",
        ),
        ("heading", "Что дальше"),
        (
            "text",
            "В 2019 году восстановлено почти 30 процентов дамб, остаётся сделать два дела:",
        ),
        ("item", "поднять 12 мостов к 2025 году;"),
        ("item", "выделить центру 40 миллионов евро."),
        ("text", "Благодарю за внимание."),
    ),
    "zh": (
        ("title", "林海部长在河流会议上的讲话"),
        ("text", "主席先生："),
        ("text", "2014年9月24日，安全理事会通过了第2178（2014）号决议。我国为此捐款500万美元。"),
        ("heading", "下一步"),
        ("text", "2019年以来，近30%的堤坝已经重建。今年年底以前还有两件事要做："),
        ("item", "在2025年以前加高12座桥梁；"),
        ("item", "每年为联合中心提供4000万欧元。"),
        ("text", "谢谢。"),
    ),
}


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("form", [_markdown, _page, _word])
def test_every_form_gives_the_same_in_other_languages(
    form: Callable[[], tuple[str, bytes]], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "_TEXT", _LANGUAGES[language])
    plain, other = _document(_plain), _document(form)
    assert plain.language == other.language == language
    assert [(b.kind, b.text) for b in other.body] == [(b.kind, b.text) for b in plain.body]
    assert (other.title.value, other.closing.value) == (plain.title.value, plain.closing.value)
    assert _facts(other) == _facts(plain)
    assert len(_facts(plain)) >= 6


_COVERS = {
    "ar": (
        ("text", "البعثة الدائمة لجمهورية نورلاند لدى الأمم المتحدة"),
        ("title", "بيان معالي السيد يوناس إيك، وزير المياه"),
        ("text", "نيويورك، 24 أيلول/سبتمبر 2024"),
        ("text", "يرجى المراجعة عند الإلقاء"),
        ("text", "السيد الرئيس،"),
        ("text", "انتقلت 2400 أسرة من السهول في عام 2021 عملا بقرار مجلس الأمن 2178 (2014)."),
        ("text", "شكرا السيد الرئيس."),
    ),
    "es": (
        ("text", "Misión Permanente de la República de Norlandia ante las Naciones Unidas"),
        ("title", "Declaración de la Sra. Ana Lind, Ministra de Puertos"),
        ("text", "Nueva York, 24 de septiembre de 2024"),
        ("text", "Cotejar con la alocución"),
        ("text", "Señor Presidente:"),
        ("text", "En 2021 se trasladaron 2.400 familias según la resolución 2178 (2014)."),
        ("text", "Muchas gracias."),
    ),
    "fr": (
        ("text", "Mission permanente de la République de Norlande auprès des Nations Unies"),
        ("title", "Déclaration de Mme Ana Lind, Ministre des ports"),
        ("text", "New York, le 24 septembre 2024"),
        ("text", "Seul le prononcé fait foi"),
        ("text", "Monsieur le Président,"),
        ("text", "En 2021, 2 400 familles ont été relogées selon la résolution 2178 (2014)."),
        ("text", "Je vous remercie."),
    ),
    "ru": (
        ("text", "Постоянное представительство Республики Норландия при ООН"),
        ("title", "Выступление Министра портов А.Б. Линд на Конференции по рекам"),
        ("text", "Нью-Йорк, 24 сентября 2024 года"),
        ("text", "Сверить с произнесенным"),
        ("text", "Господин Председатель,"),
        ("text", "В 2021 году переехали 2 400 семей согласно резолюции 2178 (2014) Совета."),
        ("text", "Благодарю за внимание."),
    ),
    "zh": (
        ("text", "诺兰共和国常驻联合国代表团"),
        ("title", "林海大使在河流会议上的发言"),
        ("text", "2024年9月24日，纽约"),
        ("text", "以现场发言为准"),
        ("text", "主席先生："),
        ("text", "2021年，根据第2178（2014）号决议，2400户家庭迁出了洪泛区。"),
        ("text", "谢谢主席先生。"),
    ),
}


def _head(document: Document) -> dict[str, object]:
    names = ("title", "institution", "occasion", "date", "place", "delivery_note", "salutation")
    found: dict[str, object] = {name: getattr(document, name).value for name in names}
    return found | {"speakers": [(s.name.value, s.role.value) for s in document.speakers]}


@pytest.mark.parametrize("language", _COVERS)
@pytest.mark.parametrize("form", [_markdown, _page, _word])
def test_every_form_gives_the_same_cover_in_other_languages(
    form: Callable[[], tuple[str, bytes]], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "_TEXT", _COVERS[language])
    plain, other = _document(_plain), _document(form)
    assert _head(other) == _head(plain)
    assert [(b.kind, b.text) for b in other.body] == [(b.kind, b.text) for b in plain.body]
    assert _facts(other) == _facts(plain)
    assert plain.date.value == "2024-09-24"
    assert plain.institution.value == _COVERS[language][0][1]


def test_the_first_statement_as_a_pdf_has_the_same_words() -> None:
    lines: list[list[Placed]] = [[]]
    top = 760.0
    for paragraph_ in _SEED.read_text(encoding="utf-8").splitlines():
        words = paragraph_.replace("\u00a0", " ").replace("—", "–").split()
        for line in _wrapped(" ".join(words), 90) if words else []:
            lines[-1].append((72.0, top, 11.0, line))
            top -= 14
        top -= 14 if words else 0
        if top < 90:
            top = 760.0
            lines.append([])
    document = normalize(read_bytes("seed.pdf", pdf_file(*lines)))
    plain = _seed("txt")

    def spoken(one: Document) -> list[str]:
        return "".join(block.text for block in one.body).replace("—", "–").split()

    assert "".join(spoken(document)) == "".join(spoken(plain))
    told = {(kind, text) for kind, text, *_ in _facts(document)}
    assert told == {(kind, text) for kind, text, *_ in _facts(plain)}
