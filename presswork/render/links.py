"""Links: an address in, an address that may be printed out."""

import re

__all__ = ["safe_link"]

_ALLOWED = re.compile(r"(?:https?://|mailto:)[^\s<>\"'`\\\x00-\x20\x7f]{1,2000}", re.IGNORECASE)


def safe_link(address: str | None) -> str | None:
    """Return *address* where it is plain http, https or mailto, else None."""
    stripped = (address or "").strip()
    return stripped if _ALLOWED.fullmatch(stripped) else None
