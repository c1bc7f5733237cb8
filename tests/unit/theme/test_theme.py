"""A theme is searched file by file, and whoever breaks one is told where."""

from collections.abc import Callable
from pathlib import Path

import pytest

from presswork import theme
from presswork.errors import ThemeError
from tests import samples

Write = Callable[[str, str], Path]


@pytest.fixture
def mission(tmp_path: Path) -> Write:
    """Return a function that writes a file of the theme `mission` of a project."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / "templates" / "mission" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        return tmp_path

    return write


def _render(project: Path, template: str) -> str:
    return theme.load("mission", project=project).render(template, samples.briefing())


def test_a_page_extends_the_shipped_page_that_it_overrides(mission: Write) -> None:
    mission("html/document.html", '{% extends "default:html/base.html" %}')
    project = mission("page.html", '{% include "default:parts/inline.html" %}own')
    assert _render(project, "page.html").endswith("own")


def test_a_part_is_overridden_by_a_file_of_the_same_name(mission: Write) -> None:
    mission("parts/colophon.html", "house colophon")
    project = mission("page.html", '{% include "parts/colophon.html" %}')
    assert _render(project, "page.html") == "house colophon"


def test_a_misspelt_field_is_named_with_file_line_and_nearest_field(mission: Write) -> None:
    mission("parts/facts.html", "<p>\n{{ document.headlin }}</p>")
    project = mission("page.html", '{% include "parts/facts.html" %}')
    with pytest.raises(ThemeError) as raised:
        _render(project, "page.html")
    expected = (
        'templates/mission/parts/facts.html:2: Document has no field "headlin" '
        '(did you mean "headline"?)'
    )
    assert raised.value.problem == expected


def test_a_misspelt_name_is_named_with_the_nearest(mission: Write) -> None:
    project = mission("page.html", "\n\n{{ dokument }}")
    with pytest.raises(ThemeError, match=r'page\.html:3: .*"dokument" \(did you mean "document"'):
        _render(project, "page.html")


def test_a_fault_of_syntax_is_named_with_its_line(mission: Write) -> None:
    project = mission("page.html", "one\n{% if %}")
    with pytest.raises(ThemeError, match=r"templates/mission/page\.html:2: "):
        _render(project, "page.html")


def test_a_missing_template_is_named_with_the_nearest(mission: Write) -> None:
    project = mission("page.html", '{% include "parts/colofon.html" %}')
    with pytest.raises(ThemeError, match=r'colofon\.html.*Did you mean "parts/colophon\.html"'):
        _render(project, "page.html")


@pytest.mark.parametrize(
    "attack",
    [
        "{{ document.__class__ }}",
        "{{ document.__init__.__globals__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{% for x in range(10 ** 9) %}{% endfor %}",
    ],
)
def test_a_template_cannot_leave_the_sandbox(mission: Write, attack: str) -> None:
    project = mission("page.html", attack)
    with pytest.raises(ThemeError, match=r"templates/mission/page\.html:1"):
        _render(project, "page.html")


def test_words_of_the_document_are_escaped_everywhere(mission: Write) -> None:
    project = mission("page.xml", "{{ document.body[3].text }}")
    assert "€40 million &amp; was" in _render(project, "page.xml")


def test_a_link_out_of_the_theme_is_refused(mission: Write, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    project = mission("page.html", '{% include "parts/colophon.html" %}')
    link = tmp_path / "templates" / "mission" / "parts"
    link.mkdir()
    (link / "colophon.html").symlink_to(secret)
    with pytest.raises(ThemeError, match="leads out of its theme"):
        _render(project, "page.html")


def test_a_template_name_cannot_climb_out(mission: Write) -> None:
    project = mission("page.html", '{% include "../../secret.txt" %}')
    with pytest.raises(ThemeError, match="no template"):
        _render(project, "page.html")


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('[colors]\nink = "#000000"', 'no key "colors". Did you mean "colours"?'),
        ('[colours]\ninc = "#000000"', 'no key "colours.inc". Did you mean "ink"?'),
        ('[colours]\nink = "black"', '"colours.ink" must be a colour such as #0b3d66'),
        ("[colours]\nink = 3", '"colours.ink" must be text'),
        ('[page]\nsize = "A5"', '"page.size" must be A4 or Letter'),
        ('[fonts]\nhtml_sans = "x; } body { display: none"', "names of fonts and commas"),
        ("context = 2", '"context" must be 1'),
        ('[labels.en]\nabut = "x"', 'no key "labels.en.abut". Did you mean "about"?'),
        ('context = 1\n[labels.en]\npage = "{n} of {x}"', 'theme.toml:3: "labels.en.page" must be'),
        ('[labels.en]\nabout = "About {this}"', '"labels.en.about" must be text without braces'),
        ('[labels.en]\npage = "{n} of {"', "text with no braces but {m}, {n}"),
        ('context = 1\n\n[colours]\ninc = "#000000"', 'theme.toml:4: no key "colours.inc"'),
        ('context = 1\ncolors = "red"', 'theme.toml:2: no key "colors"'),
        ("institution = [", "not TOML"),
        ('logo = "none.png"', "no file none.png"),
    ],
)
def test_a_wrong_token_is_refused_with_its_nearest(mission: Write, toml: str, message: str) -> None:
    project = mission("theme.toml", toml)
    with pytest.raises(ThemeError) as raised:
        theme.load("mission", project=project)
    assert message in str(raised.value)


def test_tokens_of_a_theme_lie_over_those_of_the_default(mission: Write) -> None:
    project = mission("theme.toml", '[colours]\naccent = "#7a0019"\n[labels.en]\nabout = "Imprint"')
    loaded = theme.load("mission", project=project)
    assert loaded.tokens.colours.accent == "#7a0019"
    assert loaded.tokens.colours.ink == theme.load().tokens.colours.ink
    assert loaded.language("en").labels.about == "Imprint"


def test_an_unknown_theme_is_named_with_the_nearest(mission: Write) -> None:
    project = mission("theme.toml", "")
    with pytest.raises(ThemeError, match=r'no theme mision\. Did you mean "mission"\?'):
        theme.load("mision", project=project)


def test_the_digest_changes_with_a_reached_file_alone(mission: Write) -> None:
    project = mission("html/style.css", "p { margin: 0 }")

    def digests() -> tuple[str, str]:
        loaded = theme.load("mission", project=project)
        return loaded.digest("parts", "html"), loaded.digest("parts", "docx")

    html, docx = digests()
    mission("html/style.css", "p { margin: 1px }")
    assert digests()[0] != html
    assert digests()[1] == docx


def test_a_copied_theme_says_the_same_as_its_origin(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    folder = theme.copy("default", "mission", tmp_path)
    assert folder == tmp_path / "templates" / "mission"
    assert theme.load("mission", project=tmp_path).tokens == theme.load().tokens
    with pytest.raises(ThemeError, match="exists already"):
        theme.copy("default", "mission", tmp_path)


def test_the_list_of_themes_names_those_of_the_project_too(mission: Write) -> None:
    project = mission("theme.toml", 'description = "Ours"')
    assert ("mission", "Ours") in theme.available(project)
    assert "default" in dict(theme.available(project))


def test_a_description_says_where_each_file_lies(mission: Write) -> None:
    mission("theme.toml", 'description = "Ours"')
    project = mission("html/style.css", "p { margin: 0 }")
    described = theme.describe("mission", project)
    assert "templates/mission/html/style.css" in described
    assert "templates/default/html/document.html" in described


def test_no_part_holds_a_block() -> None:
    parts = theme.shipped_templates().glob("*/parts/*")
    assert not [path.name for path in parts if "{% block" in path.read_text(encoding="utf-8")]


def test_where_nothing_was_looked_for_an_empty_list_does_not_speak_for_the_source() -> None:
    labels = theme.load().language("xx").labels
    said = {labels.no_figures, labels.no_dates, labels.no_references}
    assert said == {labels.not_searched}
    assert theme.load().language("en").labels.no_references != labels.not_searched


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{{ document.title.value | uper }}", 'there is no filter "uper" (did you mean "upper"?)'),
        ("{{ 1 is evenn }}", 'there is no test "evenn" (did you mean "even"?)'),
    ],
)
def test_a_filter_or_test_that_is_not_there_is_named_with_the_nearest(
    mission: Write, written: str, said: str
) -> None:
    project = mission("page.html", f"<p>\n{written}</p>")
    with pytest.raises(ThemeError) as raised:
        _render(project, "page.html")
    assert raised.value.problem == f"templates/mission/page.html:2: {said}"


def test_a_file_that_is_not_there_is_named_with_the_nearest(mission: Write) -> None:
    mission("logo.png", "")
    project = mission("theme.toml", 'logo = "lgo.png"')
    with pytest.raises(
        ThemeError, match=r'theme\.toml:1: "logo": no file lgo\.png\. Did you mean "logo\.png"\?'
    ):
        theme.load("mission", project=project)
