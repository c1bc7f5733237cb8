"""Sort words into classes by the company that they keep.

    python tools/class_words.py FILE...

Each FILE is plain text in English, some ten million words in all. Writes
`presswork/lang/en.classes.json`; asks for numpy and scipy, which the program itself never needs.

A word is told by the words that stand one and two places before and behind it (positive pointwise
mutual information, Schuetze 1995), reduced to a hundred dimensions by a singular value
decomposition and grouped by spherical k-means; the classes are grouped in turn, twice.
"""

import json
import re
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix, hstack
from scipy.sparse.linalg import svds

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork.extract.labelling.classes import FIGURE, plain  # noqa: E402 - of this tree

TARGET = ROOT / "presswork" / "lang" / "en.classes.json"
_CLASSED, _NEIGHBOURS = 24_000, 1_500
"""So many words, the most frequent, are sorted, and so many tell what company a word keeps."""
_FINE, _MIDDLE, _COARSE = 512, 64, 16
_PLACES = {-2: 0.6, -1: 1.0, 1: 1.0, 2: 0.6}
"""The places beside a word that are looked at, and how much each counts."""
_DIMENSIONS, _ROUNDS = 120, 30
_SMOOTHED, _RARE = 0.75, 3
_WORD = re.compile(r"\d[\d,.]*%?|[^\W\d_]+(?:['’-][^\W\d_]+)*|[.!?;:()\"“”—]")


def main(paths: list[str]) -> int:
    """Write the classes of the words in the files at *paths*; return the exit code."""
    if not paths:
        print(__doc__)
        return 2
    words, sequence = _read(map(Path, paths))
    told = np.frombuffer(sequence, np.uint32).astype(np.int64)
    counts = np.bincount(told)
    order = np.argsort(-counts, kind="stable")[:_CLASSED]
    rank = np.full(len(counts), len(order))
    rank[order] = np.arange(len(order))
    places = _places(rank[told], len(order))
    often = np.log(counts[order] + 1.0)
    fine, centres = _grouped(places, often, _FINE)
    size = np.bincount(fine, weights=often, minlength=_FINE)
    by_size = np.argsort(-size, kind="stable")
    groups = []
    for number in (_MIDDLE, _COARSE):
        group = np.empty(_FINE, int)
        group[by_size], _ = _grouped(centres[by_size], size[by_size], number)
        groups.append(group)
    members = defaultdict(list)
    for place, name in zip(fine, order, strict=True):
        members[int(place)].append(words[name])
    rows = [
        [int(groups[0][place]), int(groups[1][place]), " ".join(sorted(members[place]))]
        for place in range(_FINE)
    ]
    text = json.dumps({"classes": rows}, ensure_ascii=False, indent=0, separators=(",", ":"))
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{len(sequence)} words read, {len(order)} sorted")
    return 0


def _read(paths: Iterable[Path]) -> tuple[list[str], "array[int]"]:
    """Return all words of the files at *paths*, and the numbers of those words as they stand."""
    numbers: dict[str, int] = {}
    sequence = array("I")
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                for word in _WORD.findall(line):
                    told = FIGURE if word[0].isdigit() else plain(word.casefold())
                    sequence.append(numbers.setdefault(told, len(numbers)))
    return list(numbers), sequence


def _places(told: Any, size: int) -> Any:
    """Return a row of length one for each of the first *size* words: its company, reduced."""
    sides = []
    for offset, counting in _PLACES.items():
        ahead = abs(offset)
        words, beside = (
            (told[ahead:], told[:-ahead]) if offset < 0 else (told[:-ahead], told[ahead:])
        )
        seen = (words < size) & (beside < _NEIGHBOURS)
        pairs = (words[seen], beside[seen])
        found = coo_matrix((np.ones(len(pairs[0])), pairs), (size, _NEIGHBOURS)).tocsr()
        rows = np.asarray(found.sum(1)).ravel() + 1e-9
        columns = np.asarray(found.sum(0)).ravel() ** _SMOOTHED
        found = found.tocoo()
        gain = np.log(found.data / rows[found.row] * columns.sum() / columns[found.col])
        gain = np.maximum(gain, 0) * (found.data / (found.data + _RARE)) * counting
        sides.append(csr_matrix((gain, (found.row, found.col)), (size, _NEIGHBOURS)))
    left, lengths, _ = svds(
        hstack(sides).tocsr(), k=_DIMENSIONS, v0=np.ones(len(_PLACES) * _NEIGHBOURS)
    )
    placed = left * np.sqrt(lengths)
    return placed / (np.linalg.norm(placed, axis=1, keepdims=True) + 1e-9)


def _grouped(rows: Any, weights: Any, number: int) -> tuple[Any, Any]:
    """Return the group of each of *rows* and the centres; the first rows are the first centres."""
    centres = rows[:number].copy()
    for _ in range(_ROUNDS):
        groups = (rows @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, groups, rows * weights[:, None])
        lengths = np.linalg.norm(sums, axis=1)[:, None]
        centres = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), centres)
    return groups, centres


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
