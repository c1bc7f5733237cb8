from presswork.invariants import broken_invariant
from presswork.model_json import decode, encode
from tests import samples


def test_the_sample_briefing_keeps_every_invariant() -> None:
    assert broken_invariant(samples.briefing()) is None


def test_a_model_comes_back_from_json_as_it_was() -> None:
    briefing = samples.briefing()
    assert decode(encode(briefing)) == briefing
