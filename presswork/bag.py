"""Bags: files under the names that they shall have in, a folder that an archive takes in out.

A bag (BagIt 1.0, RFC 8493) says of each file which digest it must have. Two bags of the same files
differ in their date alone.
"""

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256, sha512
from pathlib import Path

from presswork.errors import ConfigurationError

__all__ = ["write_bag"]

_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_ALGORITHMS = {"sha256": sha256, "sha512": sha512}
_PIECE = 1 << 20

Digests = dict[str, str]
"""By algorithm: the digest of one file, in hexadecimal."""


def write_bag(target: Path, payload: Mapping[str, Path], info: Mapping[str, str]) -> None:
    """Write the bag *target* with the files of *payload*, whole or not at all.

    *info* goes into `bag-info.txt`. Raises ConfigurationError where *target* exists or cannot be
    written.
    """
    if os.path.lexists(target):
        raise ConfigurationError(f"{target} exists already", "Choose another name for the bag")
    draft = target.with_name(f".presswork-{target.name}")
    try:
        shutil.rmtree(draft, ignore_errors=True)
        _fill(draft, payload, info)
        draft.rename(target)
    except OSError as error:
        reason = error.strerror or str(error)
        problem = f"{target} cannot be written: {reason}"
        raise ConfigurationError(problem, "Free it or give another name") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _fill(bag: Path, payload: Mapping[str, Path], info: Mapping[str, str]) -> None:
    digests: dict[str, Digests] = {}
    octets = 0
    for name, path in sorted(payload.items()):
        inside = f"data/{name}"
        digests[inside], size = _copy(path, bag / inside)
        octets += size
    (bag / "data").mkdir(parents=True, exist_ok=True)
    whole = {**info, "Payload-Oxum": f"{octets}.{len(payload)}"}
    tags = {
        "bagit.txt": _DECLARATION,
        "bag-info.txt": "".join(f"{key}: {' '.join(whole[key].split())}\n" for key in whole),
        **_manifests("manifest", digests),
    }
    for name, text in {**tags, **_manifests("tagmanifest", _of_texts(tags))}.items():
        (bag / name).write_text(text, encoding="utf-8", newline="\n")
    for folder, _, names in os.walk(bag):
        _settle(Path(folder, name) for name in (*names, ""))


def _copy(source: Path, target: Path) -> tuple[Digests, int]:
    """Copy *source* to *target* and return its digests and its length."""
    target.parent.mkdir(parents=True, exist_ok=True)
    running = {name: make() for name, make in _ALGORITHMS.items()}
    size = 0
    with source.open("rb") as given, target.open("wb") as taken:
        while piece := given.read(_PIECE):
            size += taken.write(piece)
            for digest in running.values():
                digest.update(piece)
    return {name: digest.hexdigest() for name, digest in running.items()}, size


def _of_texts(texts: Mapping[str, str]) -> dict[str, Digests]:
    return {
        file: {name: make(text.encode("utf-8")).hexdigest() for name, make in _ALGORITHMS.items()}
        for file, text in texts.items()
    }


def _manifests(kind: str, digests: Mapping[str, Digests]) -> dict[str, str]:
    """Return name and text of a manifest for each algorithm."""
    return {
        f"{kind}-{name}.txt": "".join(
            f"{found[name]}  {_escaped(file)}\n" for file, found in sorted(digests.items())
        )
        for name in _ALGORITHMS
    }


def _escaped(name: str) -> str:
    return name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")


def _settle(paths: Iterable[Path]) -> None:
    """Make sure that files and folders outlast a power cut."""
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        with suppress(OSError):
            os.fsync(handle)
        os.close(handle)
