"""Laws as a text shortens them: by an abbreviation in brackets, by a section cited before."""

import re
from collections.abc import Iterable, Mapping

from presswork.extract.found import Found, Passage
from presswork.extract.instruments import is_called, key_of, names_in
from presswork.extract.numbered import country_of_code
from presswork.lang import Language
from presswork.model import Block, Document

__all__ = ["abbreviated_laws", "law_body", "unnamed_law", "with_sections"]

_ABBREVIATION = re.compile(r"\([“\"‘']?(?P<short>[A-Z]{2,8})[”\"’']?\)")
_DEFINED = re.compile(r"\(\w{0,4}\s?[“\"‘'](?:\w{1,4}\s)?(?P<short>[A-Z][a-z]{2,12})[”\"’']\)")
"""What is said in brackets of a law from there on: (the “Act”)."""
_ASIDE = re.compile(r"\([^()]{1,80}\)")
"""What a name holds in brackets and its abbreviation leaves out."""
_LEFT = 200
"""How far before its abbreviation a law is named, in code points."""
_BASE = re.compile(r"\d{2,5}[A-Za-z]?(?![A-Za-z\d/])")
"""The number of a section that can be told from one of the text itself, its points aside."""
_KNOWN = 3
"""The signs from which a section is known without its law: Section 232."""
_CODE = re.compile(
    r"[^().,;:]{0,160}(?:\(\w{0,4}\s?[“\"‘']?\w{2,12}[”\"’']?\)\s{0,2})?"
    r"\((?P<cited>[^()]{3,60})"
)
"""What stands in brackets behind the name of a law, or behind its short name in brackets."""


def abbreviated_laws(document: Document, language: Language) -> Mapping[str, str]:
    """Return the key of each law of *document* by its abbreviation, as in *the Ports Act (PA)*.

    So is that of *the Ports Act (the “Act”)* by its noun. An abbreviation that stands for two laws
    is left out. To the key of a law that has one its abbreviation is given too.
    """
    found: dict[str, set[str]] = {}
    blocks: tuple[Block, ...] = (*document.head, *document.body)
    for block in blocks:
        for pattern, spell in ((_ABBREVIATION, _spelled_out), (_DEFINED, _called)):
            for match in pattern.finditer(block.text):
                left = block.text[max(0, match.start() - _LEFT) : match.start()]
                if key := spell(match["short"], left, language):
                    found.setdefault(match["short"], set()).add(key)
    sure = {short: keys.pop() for short, keys in found.items() if len(keys) == 1}
    initials = {key: short for short, key in sure.items() if short.isupper()}
    return {**initials, **sure}


def _called(noun: str, left: str, language: Language) -> str | None:
    """Return the key of the law in *left* whose noun *noun* is, the last one named."""
    named = [name for name in names_in(left, language) if is_called(noun.casefold(), name)]
    return key_of(named[-1], language) if named else None


def _spelled_out(short: str, left: str, language: Language) -> str | None:
    """Return the key of the law in *left* whose initials *short* are, the last one named."""
    keys = (_key(short, name.split(), language) for name in reversed(names_in(left, language)))
    return next((key for key in keys if key), None)


def _key(short: str, words: list[str], language: Language) -> str | None:
    for first in range(len(words)):
        named = _ASIDE.sub("", " ".join(words[first:])).split()
        if "".join(word[0] for word in named if word[0].isupper()) == short:
            return key_of(" ".join(words[first:]), language)
    return None


def law_body(passage: Passage, key: str, at: int) -> str:
    """Return the body of the sections of the law *key*, whose name is printed from *at* on.

    The abbreviation that the document gives it stands for its name. A country goes first: the one
    whose law an unnamed law is, whose code has the section too, or that the text is about.
    """
    key = passage.laws.get(key, key)
    if passage.country:
        return f"{passage.country}/{key}"
    cited = _CODE.match(passage.printed, at)
    country = country_of_code(cited["cited"], passage.language.code) if cited else None
    if country:
        return f"{country}/{key}"
    before = (body for body in passage.sections.values() if body.endswith(f"/{key}"))
    country = passage.issuer or passage.lawgiver
    return next(before, f"{country}/{key}" if country else key)


def unnamed_law(passage: Passage, number: str) -> str | None:
    """Return the body of the section *number* that is cited without its law; None if unsure.

    It is that of the law it was cited from before, else of the only law that the text calls by its
    noun, "the Act", else that state alone which the text is about.
    """
    base = _section_base(number)
    if base is None:
        return None
    if base in passage.sections:
        return passage.sections[base] or None
    called = {key for short, key in passage.laws.items() if short.isalpha() and short.istitle()}
    if called:
        return law_body(passage, called.pop(), len(passage.text)) if len(called) == 1 else None
    state = passage.country or passage.lawgiver
    return state if len(base) >= _KNOWN else None


def _section_base(number: str) -> str | None:
    """Return the section of *number* without its points, 404 of 404(a); None for a small one."""
    match = _BASE.match(number)
    return match[0] if match else None


def with_sections(known: Mapping[str, str], found: Iterable[Found]) -> dict[str, str]:
    """Return *known* with the body of each section and article of *found*; empty for two."""
    sections = dict(known)
    for one in found:
        value, body = one.value or "", one.body or ""
        if one.rule == "article" and value.startswith(f"{body}/Art."):
            number = value[len(body) + 1 :]
            sections[number] = body if sections.get(number, body) == body else ""
        if one.rule == "statute section" and value.startswith(f"{body}/"):
            base = _section_base(value[len(body) + 1 :])
            if base:
                sections[base] = body if sections.get(base, body) == body else ""
    return sections
