"""The section of a language file that tells whose claim a figure is."""

from presswork.values import Struct

__all__ = ["Stance"]


class Stance(Struct, frozen=True, kw_only=True, eq=False):
    """Words that say that a figure is not plainly the speaker's own."""

    denied: tuple[str, ...]
    """Negations before a figure in its clause."""
    affirmed: tuple[str, ...]
    """Words behind a negation that take it back: only, forget."""
    denied_before: tuple[str, ...]
    """Phrases that deny all that follows in their sentence: it is not true that."""
    denied_after: tuple[str, ...]
    """Phrases that deny what their sentence has said: is untrue."""
    conditional: tuple[str, ...]
    """Words that make a sentence they open one condition: if, were."""
    hypothetical_behind: tuple[str, ...]
    """Words behind a figure in its clause that make it one of thought: would, unless."""
    announced: tuple[str, ...]
    """Verbs of announcing, after which *reported_future* is a plain future."""
    reported_future: tuple[str, ...]
    """What a future becomes behind such verbs: would."""
    hypothetical: tuple[str, ...]
    """Words anywhere before it in its clause."""
    moods: tuple[str, ...]
    """Those of them that say it plainly beside a line of the box, and name no condition."""
    polite: tuple[str, ...]
    """Phrases with such words that only are polite."""
    target: tuple[str, ...]
    """Words before it in its clause."""
    asked: tuple[str, ...]
    """Words of asking before a figure in its clause: *call for* $5 million."""
    attributed: tuple[str, ...]
    """Words before a source, which is quoted up to the next comma: according to."""
    bases: tuple[str, ...]
    """Nouns for what lays a figure down and claims none, behind such words: law, decision."""
    not_bases: tuple[str, ...]
    """Phrases with such a noun that name a source after all: law enforcement."""
    attributed_by: tuple[str, ...]
    """Words before somebody's account of a figure: *by* the ministry's own count."""
    accounts: tuple[str, ...]
    """Nouns for such an account: count, estimates."""
    quoting_openers: tuple[str, ...]
    """Words before a source and its verb that only quote: *as* the minister put it."""
    attributed_verbs: tuple[str, ...]
    """Verbs behind a source and before a clause: estimates that."""
    also_nouns: tuple[str, ...]
    """Those that are nouns where a preposition or a sign follows: projects."""
    reported: tuple[str, ...]
    """Words that attribute by themselves: reportedly."""
    quoted_verbs: tuple[str, ...]
    """Verbs of speech beside a quotation."""
    clause_ends: tuple[str, ...]
    """Words and signs behind which such words no longer hold."""
