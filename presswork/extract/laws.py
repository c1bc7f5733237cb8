"""Laws as a text shortens them: by an abbreviation in brackets, by a section cited before."""

import re
from collections.abc import Iterable, Mapping

from presswork.extract.found import Found, Passage
from presswork.extract.instruments import is_called, key_of, names_in
from presswork.extract.numbered import country_of_code
from presswork.lang import Language
from presswork.model import Block, Document

__all__ = ["abbreviated_laws", "law_body", "section_base", "with_sections"]

_ABBREVIATION = re.compile(r"\([“\"‘']?(?P<short>[A-Z]{2,8})[”\"’']?\)")
_DEFINED = re.compile(r"\(\w{0,4}\s?[“\"‘'](?:\w{1,4}\s)?(?P<short>[A-Z][a-z]{2,12})[”\"’']\)")
"""What is said in brackets of a law from there on: (the “Act”)."""
_ASIDE = re.compile(r"\([^()]{1,80}\)")
"""What a name holds in brackets and its abbreviation leaves out."""
_LEFT = 200
"""How far before its abbreviation a law is named, in code points."""
_BASE = re.compile(r"\d{2,5}[A-Za-z]?(?![A-Za-z\d/])")
"""The number of a section that can be told from one of the text itself, its points aside."""
_CODE = re.compile(r"[^().,;:]{0,160}\((?P<cited>[^()]{3,60})")
"""What stands in brackets behind the name of a law: (8 U.S.C. 1182(f))."""


def abbreviated_laws(document: Document, language: Language) -> Mapping[str, str]:
    """Return the key of each law of *document* by its abbreviation, as in *the Ports Act (PA)*.

    So is that of *the Ports Act (the “Act”)* by its noun. An abbreviation that stands for two laws
    is left out.
    """
    found: dict[str, set[str]] = {}
    blocks: tuple[Block, ...] = (*document.head, *document.body)
    for block in blocks:
        for pattern, spell in ((_ABBREVIATION, _spelled_out), (_DEFINED, _called)):
            for match in pattern.finditer(block.text):
                left = block.text[max(0, match.start() - _LEFT) : match.start()]
                if key := spell(match["short"], left, language):
                    found.setdefault(match["short"], set()).add(key)
    return {short: keys.pop() for short, keys in found.items() if len(keys) == 1}


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

    A country goes first: the one whose law an unnamed law is, or whose code has the section too.
    """
    if passage.country:
        return f"{passage.country}/{key}"
    cited = _CODE.match(passage.printed, at)
    country = country_of_code(cited["cited"], passage.language.code) if cited else None
    if country:
        return f"{country}/{key}"
    return next((body for body in passage.sections.values() if body.endswith(f"/{key}")), key)


def section_base(number: str) -> str | None:
    """Return the section of *number* without its points, 404 of 404(a); None for a small one."""
    match = _BASE.match(number)
    return match[0] if match else None


def with_sections(known: Mapping[str, str], found: Iterable[Found]) -> dict[str, str]:
    """Return *known* with the body of each section of *found*; empty where it has two."""
    sections = dict(known)
    for one in found:
        value, body = one.value or "", one.body or ""
        if one.rule == "statute section" and value.startswith(f"{body}/"):
            base = section_base(value[len(body) + 1 :])
            if base:
                sections[base] = body if sections.get(base, body) == body else ""
    return sections
