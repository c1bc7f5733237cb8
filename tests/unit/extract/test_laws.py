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
    assert cited[1:] == ["SHA/19(b)"]


def test_a_section_alone_belongs_to_the_law_it_was_cited_from_before() -> None:
    cited = _sections(_NAMED, "The ban of section 404(a) stands, and that of section 405 too.")
    assert cited[1:] == ["SHA/404(a)"]


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


def test_sections_without_a_law_are_those_of_the_only_one_that_a_text_calls_the_act() -> None:
    named = "I have signed the Safe Harbours Act (the “Act”)."
    text = "I doubt some of it (e.g., sections 735(a), 1214, and 78(b)), and section 354(4) most."
    numbers = ("735(a)", "1214", "78(b)", "354(4)")
    assert _sections(named, text) == [f"Safe-Harbours-Act/{number}" for number in numbers]


def test_what_heads_a_part_of_a_text_is_no_section_of_the_act() -> None:
    named = "I have signed the Safe Harbours Act (the “Act”)."
    assert _sections(named, "Section 40. The quay is open.", "See section 4 above.") == []


_ABROAD = "The United States need ports. Every American port of the United States is old."


def test_a_law_of_the_state_that_a_text_is_about_has_its_country() -> None:
    cited = _sections(_ABROAD, "Section 232 of the Quays Act of 1962 holds. Section 232 helps.")
    assert cited == ["US/Quays-Act/232"] * 2


def test_a_section_known_without_its_law_is_that_of_the_state_alone() -> None:
    assert _sections(_ABROAD, "The Section 301 tariffs stay, and Section 8 too.") == ["US/Sec.301"]
    assert _sections("The Section 301 tariffs stay, and the port is old.") == []


def test_a_law_in_a_text_about_several_states_has_no_country() -> None:
    others = "Sweden, Norway and Denmark; Sweden, Norway and Denmark."
    assert _sections(_ABROAD, others, "Section 232 of the Quays Act holds.") == ["Quays-Act/232"]


def test_the_code_may_stand_behind_the_short_name_of_a_law() -> None:
    text = "Section 207 of the Quays Act (the “Act”) (8 U.S.C. 1157) holds."
    assert _sections(text)[0] == "US/Quays-Act/207"


def test_an_article_alone_is_that_of_the_treaty_it_was_cited_from_before() -> None:
    named = "We sign under Article 6 of the Rivers Treaty, as Article 9 of the Ports Treaty says."
    cited = _sections(named, "All in line with Article 6.", "Article 7 is new.")
    assert cited[2:] == ["Rivers-Treaty/Art.6", "Article/7"]


def test_a_bare_constitution_is_that_of_the_state_that_a_text_is_about() -> None:
    about = "Togo is green. The Togolese coast is long. Togo has ports."
    text = "We obey article 144 of the Constitution."
    assert _sections(about, text) == ["TG/Constitution/Art.144"]
    assert _sections(text) == ["Constitution/Art.144"]


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


def test_the_congress_that_a_text_speaks_to_tells_whose_laws_it_cites() -> None:
    cited = (
        "The port obeys section 404 of the Safe Harbours Act, and Norland, Sorland and Westland do."
    )
    spoken = "To the Congress of the United States: I write to you of ports."
    assert _sections(spoken, cited) == ["US/Safe-Harbours-Act/404"]
    assert _sections("To the Congress: I write to you of ports.", cited) == [
        "Safe-Harbours-Act/404"
    ]


def test_a_public_law_in_brackets_tells_the_country_of_a_law() -> None:
    named = "It obeys section 404 of the William M. (Mac) Rowe Harbours Act (Public Law 116-283)."
    assert _sections(named)[0] == "US/William-M-Mac-Rowe-Harbours-Act/404"
