"""The ways in which presswork says no: each error knows its exit code and what to do next.

PressworkError
    DocumentError           1   this document failed; the others go on
    UsageError              2   the command line, or an input that does not exist
    ConfigurationError      3   configuration, an output folder that cannot be written
        ThemeError          3   a theme that cannot be used, with file and line
    DifferenceError         4   verify found a difference
    SystemLibraryError      5   a library of the system is missing
"""

__all__ = [
    "ConfigurationError",
    "DifferenceError",
    "DocumentError",
    "PressworkError",
    "SystemLibraryError",
    "ThemeError",
    "UsageError",
]


class PressworkError(Exception):
    """Say in one line what is wrong (*problem*) and what to do (*remedy*)."""

    exit_code = 70

    def __init__(self, problem: str, remedy: str = "") -> None:
        """Keep *problem* and *remedy*, both full sentences or clauses without line breaks."""
        super().__init__(problem, remedy)
        self.problem = problem.rstrip(".")
        self.remedy = remedy.rstrip(".")

    def __str__(self) -> str:
        """Return the line `problem. remedy.`, without the name of the file it is about."""
        line = ". ".join(part for part in (self.problem, self.remedy) if part)
        return line if line.endswith("?") else f"{line}."


class DocumentError(PressworkError):
    """A document that cannot be published; the others are not touched by it."""

    exit_code = 1


class UsageError(PressworkError):
    """A command line that cannot be carried out."""

    exit_code = 2


class ConfigurationError(PressworkError):
    """A configuration or an output folder that cannot be used."""

    exit_code = 3


class ThemeError(ConfigurationError):
    """A theme that cannot be used; the problem names file and line."""


class DifferenceError(PressworkError):
    """What lies in the output folder is not what its manifests record."""

    exit_code = 4


class SystemLibraryError(PressworkError):
    """A library that pip cannot bring is missing."""

    exit_code = 5
