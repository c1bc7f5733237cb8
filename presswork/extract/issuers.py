"""The body that issued a resolution: named beside it, before it or told by its number."""

import re

from presswork.extract.found import Passage
from presswork.extract.patterns import GAP, any_of, normal
from presswork.lang import Language, load
from presswork.lasting import lasting

__all__ = [
    "SECURITY_COUNCIL",
    "another_before",
    "body_lead",
    "body_words",
    "issuer",
    "named_before",
    "named_behind",
    "named_in_clause",
]

SECURITY_COUNCIL = "S/RES"
_GENERAL_ASSEMBLY, _ECONOMIC, _TRUSTEESHIP = "A/RES", "E/RES", "T/RES"
_HUMAN_RIGHTS = "A/HRC/RES"
_LAST_OF_COUNCIL, _LAST_OF_ASSEMBLY = 3000, 3541
_FIRST_DECISION = 301
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
        rf",?{body_lead(language)}(?P<body>{bodies}|(?-i:[A-Z]{{3,10}}(?!\w)))", re.IGNORECASE
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


@lasting
def _initials_before(code: str) -> re.Pattern[str]:
    """Match an organization before a resolution in capitals; of the United Nations *UN* is none."""
    known = any_of((*body_words(load(code)), "UN", "U.N"), load(code))
    initials = r"[A-Z][A-Za-z]{0,8}[A-Z](?:-\d{1,3})?"
    return re.compile(rf"(?<![\w/.])(?!{known}\s){initials}\s{{1,3}}$")


def another_before(passage: Passage, head: re.Match[str]) -> bool:
    """Tell whether the initials of another organization stand before a resolution: OAS."""
    if head[0].isupper():
        return False
    left = passage.text[max(0, head.start() - _LEFT) : head.start()]
    return _initials_before(passage.language.code).search(left) is not None


def named_in_clause(passage: Passage, at: int) -> str | None:
    """Return the body named last before *at* in its clause: 大会以多数通过第2758号决议."""
    left = passage.printed[max(0, at - _LEFT) : at]
    clause = _CLAUSE_END.split(left)[-1]
    named = [match["known"] for match in _body_names(passage.language.code).finditer(clause)]
    return named[-1] if named else None


def issuer(
    said: str | None,
    item: re.Match[str],
    language: Language,
    *,
    decision: bool,
    beside: bool = False,
) -> str | None:
    """Return the key of the body that issued a resolution, or None where none can be told.

    It is empty for a body whose documents have no number that the United Nations would know.
    *beside* says that the body stands right beside the word.
    """
    key = _key_of(said, language)
    number = item["number"]
    if "/" in number:
        if key in {None, SECURITY_COUNCIL}:
            key = _by_number(number, council=beside and _is_short(said), decision=decision)
    elif item["roman"]:
        key = key if key in {_ECONOMIC, _TRUSTEESHIP} else _GENERAL_ASSEMBLY
    elif key is None or key not in {body.key for body in language.references.bodies}:
        key = None if decision else _by_count(number, dated=bool(item["year"]))
    if key == SECURITY_COUNCIL and not number.isdecimal():
        return None  # a screen of resolution 4K
    return key.replace("/RES", "/DEC") if key and decision else key


def _by_count(number: str, *, dated: bool) -> str:
    """Return the body of a resolution that none is named for: the Council, by most numbers.

    The Assembly numbered its own so up to 3541, in 1975; the Council has not come near 3000.
    """
    count = int(number) if number.isdecimal() and not dated else 0
    late = _LAST_OF_COUNCIL < count <= _LAST_OF_ASSEMBLY
    return _GENERAL_ASSEMBLY if late else SECURITY_COUNCIL


def _is_short(said: str | None) -> bool:
    """Tell whether a council is called no more than that."""
    return said is not None and len(said.split()) == 1 and not said.isupper()


def _by_number(number: str, *, council: bool, decision: bool) -> str | None:
    """Return the body of a number with a slash, for *council* that on Human Rights.

    The Assembly counts its decisions from 301 on, so that a lower one is that of another body.
    """
    session, *_, last = number.split("/")
    key = _by_session(session)
    if key != _GENERAL_ASSEMBLY:
        return key
    if council:
        return _HUMAN_RIGHTS
    return None if decision and int(re.sub(r"\D", "", last)) < _FIRST_DECISION else key


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
