"""What is replaced in the libraries of a PDF does what it did."""

from functools import cached_property

from presswork.render.pdf_replace import unlock
from presswork.render.pdf_weasy import weasyprint


class _Counted:
    computed = 0

    @cached_property
    def words(self) -> list[str]:
        self.computed += 1
        return ["some"]


def test_a_property_without_lock_is_computed_once_for_each_object() -> None:
    unlock(_Counted)
    assert not isinstance(vars(_Counted)["words"], cached_property)
    first, second = _Counted(), _Counted()
    assert first.words is first.words
    assert first.words is not second.words
    assert (first.computed, second.computed) == (1, 1)
    del first.words
    assert first.words == ["some"]
    assert first.computed == 2


def test_elements_take_no_lock_to_be_matched() -> None:
    weasyprint()
    from cssselect2 import ElementWrapper

    assert not any(isinstance(value, cached_property) for value in vars(ElementWrapper).values())
