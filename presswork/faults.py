"""The one boundary at which whatever went wrong becomes a line and an exit code."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from presswork.errors import PressworkError

__all__ = ["OUR_FAULT", "Failure", "attempt"]

Result = TypeVar("Result")

_COMMAND = ".venv/bin/python generate.py or .venv/bin/presswork"
OUR_FAULT = 70
"""The exit code of a fault of presswork itself."""


class Failure(NamedTuple):
    """What went wrong."""

    line: str
    """The problem and its remedy, in one line."""
    exit_code: int
    """The exit code of its kind."""
    trace: str = ""
    """The traceback, for --debug alone."""

    @property
    def document_code(self) -> int:
        """Return the exit code where it is one document that failed, be it by a fault of ours."""
        return 1 if self.exit_code == OUR_FAULT else self.exit_code


def attempt(work: Callable[[], Result]) -> Result | Failure:
    """Return what *work* returns, or the failure that it ended in.

    Nothing but signals and a closed pipe passes.
    """
    try:
        return work()
    except PressworkError as error:
        return _failure(str(error), error.exit_code)
    except (MemoryError, RecursionError):
        return _failure("too large or too deeply nested. Split the document.", 1)
    except BrokenPipeError:  # whoever read our output has gone: that is no fault of a document
        raise
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        return _failure(f"{name}{error.strerror or error}. Mend that and run again.", 1)
    except ModuleNotFoundError as error:
        return _failure(f"{error.name} is not installed here. Run make, then {_COMMAND}.", 3)
    except Exception as error:  # noqa: BLE001 - nowhere else is everything caught
        what = " ".join(f"{type(error).__name__}: {error}".split())
        line = f"a fault of presswork ({what}). Please report it with what --debug prints."
        return _failure(line, OUR_FAULT)


def _failure(line: str, exit_code: int) -> Failure:
    import traceback

    one_line = " ".join(line.split())
    return Failure(line=one_line, exit_code=exit_code, trace=traceback.format_exc())
