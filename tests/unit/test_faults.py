"""The one boundary turns whatever went wrong into a line and an exit code."""

import pytest

from presswork.errors import DocumentError, ThemeError
from presswork.faults import Failure, attempt


def raised(error: BaseException) -> Failure:
    def work() -> None:
        raise error

    done = attempt(work)
    assert isinstance(done, Failure)
    return done


def test_what_works_is_returned() -> None:
    assert attempt(lambda: 41) == 41


def test_a_foreseen_error_keeps_its_words_and_its_code() -> None:
    failure = raised(DocumentError("the file has no text", "Check it"))
    assert (failure.line, failure.exit_code) == ("the file has no text. Check it.", 1)
    assert raised(ThemeError("no theme", "Look")).exit_code == 3


def test_an_unforeseen_error_is_a_fault_of_ours_in_one_line() -> None:
    failure = raised(KeyError("first\nsecond"))
    assert "\n" not in failure.line
    assert failure.exit_code == 70
    assert failure.document_code == 1
    assert "Traceback" in failure.trace


@pytest.mark.parametrize("error", [MemoryError(), RecursionError()])
def test_too_large_a_document_fails_alone(error: Exception) -> None:
    assert raised(error).exit_code == 1


@pytest.mark.parametrize("error", [KeyboardInterrupt(), BrokenPipeError(), SystemExit(143)])
def test_signals_and_a_closed_pipe_pass(error: BaseException) -> None:
    with pytest.raises(type(error)):
        raised(error)
