"""How central each sentence is: a graph of shared words, its ranks by power iteration."""

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt
from operator import mul

__all__ = ["central", "similarity"]

_ROUNDS = 30
_DAMPING = 0.85
_EDGE = 0.05
_DIGITS = 6
_MOST_SENTENCES = 100
"""Beyond so many sentences the graph is cut into stretches, so that cost stays linear."""


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two sets of words share, 0 to 1 (cosine)."""
    if not one or not other:
        return 0.0
    return len(one & other) / sqrt(len(one) * len(other))


def central(sets: Sequence[frozenset[str]]) -> list[float]:
    """Return a rank from 0 to 1 for each set of words, rounded so that no machine differs."""
    ranks: list[float] = []
    for start in range(0, len(sets), _MOST_SENTENCES):
        ranks += _central(sets[start : start + _MOST_SENTENCES])
    return ranks


def _central(sets: Sequence[frozenset[str]]) -> list[float]:
    graph = _graph(sets)
    degree = [sum(edges.values()) for edges in graph]
    size = len(sets)
    shares = [[weight / degree[j] for j, weight in edges.items()] for edges in graph]
    rank = [1.0] * size
    for _ in range(_ROUNDS):
        # a built-in sum of products, since this is done some thousand times a text
        rank = [
            (1 - _DAMPING) + _DAMPING * sum(map(mul, shares[i], map(rank.__getitem__, graph[i])))
            for i in range(size)
        ]
    top = max(rank, default=1.0)
    return [round(value / top, _DIGITS) for value in rank]


def _graph(sets: Sequence[frozenset[str]]) -> list[dict[int, float]]:
    spread = Counter(word for words in sets for word in words)
    weight = {word: log(1 + len(sets) / count) ** 2 for word, count in spread.items()}
    # sorted, because the order of a set differs from run to run and sums of floats with it
    norm = [sqrt(sum(weight[word] for word in sorted(words))) or 1.0 for words in sets]
    graph: list[dict[int, float]] = [{} for _ in sets]
    for i, one in enumerate(sets):
        for j in range(i):
            common = one & sets[j]
            if not common:
                continue
            shared = sum(map(weight.__getitem__, sorted(common))) / (norm[i] * norm[j])
            if shared > _EDGE:
                graph[i][j] = graph[j][i] = round(shared, _DIGITS)
    return graph
