"""What the tables of a language tell of a word."""

import pytest

from presswork.extract.labelling.parts import is_form
from presswork.lang import available, load


@pytest.mark.parametrize("code", available())
def test_every_verb_is_known_in_all_its_forms_and_no_other(code: str) -> None:
    table = load(code).labelling
    forms = {verb + ending for verb in table.verbs for ending in table.verb_endings}
    other = {form + sign for form in forms for sign in "xé"} | {*table.verbs, "", "e"}
    assert all(is_form(form, code) for form in forms)
    assert {word for word in other if is_form(word, code)} == other & forms
