"""Text inside markup: words in, the same with their signs of markup escaped out.

It is what `html.escape` does, whose module brings the names of two thousand signs with it.
"""

__all__ = ["escape", "unescaped"]

_SIGNS = str.maketrans({
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#x27;",
})


def escape(text: str) -> str:
    """Return *text* as it stands in markup, in quotation marks too."""
    return text.translate(_SIGNS)


def unescaped(text: str) -> str:
    """Return what `escape` has made *text* of."""
    for sign, escaped in reversed(_SIGNS.items()):  # the ampersand last, with which all begin
        text = text.replace(escaped, chr(sign))
    return text
