"""The body that issued a resolution: named beside it, before it or told by its number."""

import re

from presswork.extract.found import Passage
from presswork.extract.patterns import GAP, any_of, normal
from presswork.lang import Language, load
from presswork.lasting import lasting

__all__ = [
    "SECURITY_COUNCIL",
    "body_lead",
    "body_words",
    "issuer",
    "named_before",
    "named_behind",
    "named_in_clause",
]

SECURITY_COUNCIL = "S/RES"
_GENERAL_ASSEMBLY, _ECONOMIC, _TRUSTEESHIP = "A/RES", "E/RES", "T/RES"
_FIRST_YEAR, _LAST_YEAR = 1946, 2199
_LEFT = 90
"""How far before a resolution its body is looked for, in code points."""


def body_words(language: Language) -> list[str]:
    """Return all names of bodies."""
    return [word for body in language.references.bodies for word in body.words]


def body_lead(language: Language) -> str:
    """Return what leads to the body that issued a resolution; a genitive needs no word."""
    follows = language.references.body_follows
    return rf"\s{{0,3}}{any_of(follows, language)}\s{{0,3}}" if follows else GAP


@lasting
def _body_behind(code: str) -> re.Pattern[str]:
    language = load(code)
    bodies = any_of(body_words(language), language)
    return re.compile(
        rf"{body_lead(language)}(?P<body>{bodies}|(?-i:[A-Z]{{3,10}}(?!\w)))", re.IGNORECASE
    )


def named_behind(text: str, at: int, code: str) -> str | None:
    """Return the body named right behind *at*: resolution 12 *of the General Assembly*."""
    match = _body_behind(code).match(text, at)
    return match["body"] if match else None


@lasting
def _body_names(code: str) -> re.Pattern[str]:
    language = load(code)
    bodies = any_of(body_words(language), language)
    return re.compile(rf"(?P<known>{bodies})|(?<!\w)(?P<other>[A-Z]{{3,10}})(?=\s{{1,2}}$)")


def named_before(passage: Passage, head: re.Match[str]) -> str | None:
    """Return the body named last before a resolution that does not name it beside its word."""
    left = passage.text[max(0, head.start() - _LEFT) : head.start()]
    named = list(_body_names(passage.language.code).finditer(left))
    if not named or (named[-1]["other"] and head[0].isupper()):
        return None
    return named[-1][0]


_CLAUSE_END = re.compile(r"[，。；：！？,;:]")


def named_in_clause(passage: Passage, at: int) -> str | None:
    """Return the body named last before *at* in its clause: 大会以多数通过第2758号决议."""
    left = passage.printed[max(0, at - _LEFT) : at]
    clause = _CLAUSE_END.split(left)[-1]
    named = [match["known"] for match in _body_names(passage.language.code).finditer(clause)]
    return named[-1] if named else None


def issuer(
    said: str | None, item: re.Match[str], language: Language, *, decision: bool
) -> str | None:
    """Return the key of the body that issued a resolution, or None where none can be told.

    It is empty for a body whose documents have no number that the United Nations would know.
    """
    key = _key_of(said, language)
    number = item["number"]
    session = number.split("/")[0]
    if "/" in number:
        key = key if key not in {None, SECURITY_COUNCIL} else _by_session(session)
    elif item["roman"]:
        key = key if key in {_ECONOMIC, _TRUSTEESHIP} else _GENERAL_ASSEMBLY
    elif key is None or key not in {body.key for body in language.references.bodies}:
        key = None if decision else SECURITY_COUNCIL
    return key.replace("/RES", "/DEC") if key and decision else key


def _key_of(said: str | None, language: Language) -> str | None:
    if said is None:
        return None
    other = f"{said}/RES" if said.isupper() else None
    return _body_keys(language.code).get(normal(said).removesuffix("'s"), other)


@lasting
def _body_keys(code: str) -> dict[str, str]:
    """Return the key of each body by its words."""
    bodies = reversed(load(code).references.bodies)  # the first that has a word is meant by it
    return {normal(word): body.key for body in bodies for word in body.words}


def _by_session(session: str) -> str:
    """Return the body of a number with a slash: a year is ECOSOC's, a session the Assembly's."""
    if session.isdecimal() and _FIRST_YEAR <= int(session) <= _LAST_YEAR:
        return _ECONOMIC
    return _GENERAL_ASSEMBLY
