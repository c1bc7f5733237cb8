"""Faces and the scripts they set."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from presswork import fonts
from presswork.errors import ConfigurationError, DocumentError

made = pytest.mark.skipif(
    not fonts.FACES[0].path.is_file(), reason="the faces are not made (tools/make_fonts.py)"
)


@made
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A plain text – “quoted”, 20 €.", {"Latn"}),
        ("Письмо и γράμμα", {"Latn"}),
        ("القرار 1373", {"Latn", "Arab"}),
        ("החלטה", {"Latn", "Hebr"}),
        ("第2254号决议", {"Latn", "Hani"}),
        ("a ‑ non-breaking hyphen", {"Latn", "Zyyy"}),
    ],
)
def test_scripts_are_told_from_the_characters(text: str, expected: set[str]) -> None:
    assert fonts.scripts(text) == expected


@made
def test_no_two_faces_share_family_weight_and_style() -> None:
    keys = [(face.family, face.weight, face.style) for face in fonts.FACES]
    assert len(set(keys)) == len(keys)


@made
def test_every_made_face_lies_beside_its_licence() -> None:
    faces = fonts.faces({"Latn", "Arab", "Hebr", "Zyyy"})
    assert all(face.licence.is_file() for face in faces)
    assert all(face.woff2 and face.woff2.is_file() for face in faces)


@made
@pytest.mark.parametrize("face", fonts.FACES, ids=lambda face: face.name)
def test_every_face_has_a_space_since_one_stays_in_the_face_of_the_word_before_it(
    face: fonts.Face,
) -> None:
    if not face.path.is_file():
        pytest.skip("the face is not made")
    with TTFont(face.path) as opened:
        assert {0x20, 0xA0} <= set(opened.getBestCmap())


def test_a_character_that_no_face_has_is_named_once() -> None:
    assert fonts.uncovered("water \U00010400 and \U00010400", fonts.installed()) == ("\U00010400",)


@made
def test_white_space_and_controls_need_no_face() -> None:
    assert fonts.uncovered("a\u2028\u200f\u00ad b", fonts.faces({"Latn"})) == ()


@made
def test_a_missing_extra_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "find_spec", lambda _: None)
    with pytest.raises(DocumentError, match=r"Chinese face.*presswork\[zh\]"):
        fonts.faces({"Hani"})


def test_faces_that_were_never_made_are_a_matter_of_configuration(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fonts, "_FOLDER", tmp_path)
    with pytest.raises(ConfigurationError, match="make_fonts"):
        fonts.faces({"Latn"})
