"""The EPUB, reopened: package, pages, facts, words and links; nothing in it may be fetched."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from presswork.check import report
from presswork.check.page import page_findings
from presswork.findings import finding
from presswork.model import Briefing, Finding, Format

__all__ = ["check"]

_CONTAINER = "META-INF/container.xml"
_REMOTE = re.compile(r"\s{0,9}(?:[a-z][a-z0-9+.-]{1,20}:)?//", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:url\(\s{0,9}|@import\s{1,9})[\"']?([^\"')\s;]{1,2000})", re.IGNORECASE)
_LOADED = ("src", "href", "data", "poster", "srcset")
_LINKS = frozenset({"a", "area"})
"""Elements whose address is only followed when a reader asks for it."""


def check(data: bytes, briefing: Briefing) -> tuple[Finding, ...]:
    """Return what the EPUB *data* lacks of *briefing*, and every address that it would fetch."""
    from presswork.etree import etree

    try:
        parts = _parts(data)
        package = _package_name(parts)
        spine, files = _listed(parts, package)
        pages = {name: _tree(parts[name]) for name in spine}
        navigation = [_tree(parts[name]) for name, kinds in files.items() if "nav" in kinds]
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, etree.LxmlError) as error:
        return (report.unreadable(Format.EPUB, " ".join(str(error).split())),)
    whole = etree.Element("body")
    for page in pages.values():
        whole.append(page)
    return (
        *page_findings(whole, Format.EPUB, briefing),
        *_lost_targets(navigation, whole),
        *_remote(parts, [*whole, *navigation]),
    )


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if names[0] != "mimetype" or archive.read(names[0]) != b"application/epub+zip":
            raise ValueError("its first file does not say that it is one")
        return {name: archive.read(name) for name in names}


def _package_name(parts: dict[str, bytes]) -> str:
    for element in _tree(parts[_CONTAINER]).iter("rootfile"):
        return str(element.get("full-path"))
    raise ValueError("it names no package")


def _listed(parts: dict[str, bytes], package: str) -> tuple[list[str], dict[str, list[str]]]:
    """Return the pages in reading order, and for each file of the package what it is for.

    Raises KeyError where a listed file is not there.
    """
    root = _tree(parts[package])
    folder = posixpath.dirname(package)
    items = {item.get("id"): item for item in root.iter("item")}
    paths = {id_: posixpath.join(folder, item.get("href")) for id_, item in items.items()}
    for path in paths.values():
        _ = parts[path]
    spine = [paths[reference.get("idref")] for reference in root.iter("itemref")]
    return spine, {paths[id_]: (i.get("properties") or "").split() for id_, i in items.items()}


def _tree(data: bytes) -> Any:
    """Return the root of the XML *data*, every tag without its namespace."""
    from presswork.etree import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    root = etree.fromstring(data, parser)
    for element in root.iter(etree.Element):
        element.tag = element.tag.rpartition("}")[2]
    return root


def _lost_targets(navigation: list[Any], whole: Any) -> Iterator[Finding]:
    """Yield the entries of the table of contents that lead nowhere."""
    ids = {element.get("id") for element in whole.iter() if element.get("id")}
    for page in navigation:
        for link in page.iter("a"):
            address = link.get("href") or "#"
            if "#" in address and address.rpartition("#")[2] not in ids:
                yield report.link_finding(Format.EPUB, "contents", address)


def _remote(parts: dict[str, bytes], pages: list[Any]) -> Iterator[Finding]:
    """Yield every address outside the file that opening the publication would fetch."""
    for page in pages:
        for element in page.iter():
            if element.tag in _LINKS:
                continue
            for name, value in element.items():
                loaded = name.rpartition("}")[2] in _LOADED and _REMOTE.match(value)
                if loaded or any(map(_REMOTE.match, _addresses(value))):
                    yield _fetched(value)
    for name, data in parts.items():
        if name.endswith(".css"):
            for address in _addresses(data.decode("utf-8", errors="replace")):
                if _REMOTE.match(address):
                    yield _fetched(address)


def _addresses(style: str) -> list[str]:
    """Return what *style* loads; most attributes have neither of the signs that this is said by."""
    return _ADDRESS.findall(style) if "(" in style or "@" in style else []


def _fetched(address: str) -> Finding:
    shown = report.shown(Format.EPUB)
    return finding("check.remote", "epub", format=shown, address=" ".join(address.split())[:200])
