"""Laws that a document names in full once, and shortens from then on."""

from presswork.extract import extract
from presswork.model import FactKind
from presswork.normalize import normalize
from presswork.read import Options, read_bytes


def _sections(*paragraphs: str) -> list[str | None]:
    text = "\n\n".join(("The Harbours of Norland", *paragraphs)) + "\n"
    document = normalize(read_bytes("any.txt", text.encode("utf-8"), Options()))
    facts = extract(document).facts
    return [fact.value for fact in facts if fact.kind is FactKind.REFERENCE]


_NAMED = "The port obeys section 404 of the Safe Harbours Act of 2008 (SHA), which is old."


def test_a_section_of_an_abbreviated_law_is_that_of_the_law_named_paragraphs_before() -> None:
    cited = _sections(_NAMED, "The ban of section 19(b) of the SHA stands.")
    assert cited[1:] == ["Safe-Harbours-Act-of-2008/19(b)"]


def test_a_section_alone_belongs_to_the_law_it_was_cited_from_before() -> None:
    cited = _sections(_NAMED, "The ban of section 404(a) stands, and that of section 405 too.")
    assert cited[1:] == ["Safe-Harbours-Act-of-2008/404(a)"]


def test_a_section_that_two_laws_have_belongs_to_none_when_alone() -> None:
    other = "The dyke obeys section 404 of the Dykes Act."
    assert len(_sections(_NAMED, other, "The ban of section 404(a) stands.")) == 2


def test_an_abbreviation_that_two_laws_share_stands_for_none() -> None:
    other = "The huts obey section 7 of the Seaside Huts Act (SHA)."
    assert len(_sections(_NAMED, other, "The ban of section 19 of the SHA stands.")) == 2


def test_the_code_in_brackets_tells_the_country_of_a_law_from_there_on() -> None:
    named = "The port obeys section 404 of the Safe Harbours Act (22 U.S.C. 2370), which is old."
    cited = _sections(named, "Section 12 of the Safe Harbours Act is clear.")
    assert cited[::2] == ["US/Safe-Harbours-Act/404", "US/Safe-Harbours-Act/12"]


def test_the_act_is_the_law_that_a_text_calls_so_from_its_name_on() -> None:
    named = "I have signed the Safe Harbours Act for Fiscal Year 2022 (the “Act”), as promised."
    other = "It does not touch the Dykes Act. " + "The quay is long and old. " * 90
    cited = _sections(
        named, other, "But section 103 of the Act binds us, and sections 7 and 9(b) of it."
    )
    assert cited == ["Safe-Harbours-Act-for-Fiscal-Year-2022/103"]


def test_the_act_is_the_only_one_named_however_much_of_its_name_is_said() -> None:
    named = "I signed the Safe Harbours Act of 2008, for the Safe Harbours Act is good."
    cited = _sections(
        named, "Section 1032 of the Act binds us. Sections 61(a) and 65(b) of the Act do not."
    )
    assert cited == [f"Safe-Harbours-Act/{number}" for number in ("1032", "61(a)", "65(b)")]


def test_sections_listed_behind_their_law_belong_to_it() -> None:
    text = "Some of the Safe Harbours Act, including sections 48, 12(b), and 27(a)(1), binds us."
    assert _sections(text) == [f"Safe-Harbours-Act/{n}" for n in ("48", "12(b)", "27(a)(1)")]


def test_sections_of_an_act_among_two_belong_to_neither() -> None:
    named = "The Safe Harbours Act and the Dykes Act are old."
    assert _sections(named, "But section 103 of the Act binds us.") == ["Act/103"]
