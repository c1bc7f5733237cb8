"""A table of TOML in, a frozen struct out: each key is a field, and each field a key."""

from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_origin

from presswork.values import Struct

__all__ = ["fill"]

Section = TypeVar("Section")


def fill(cls: type[Section], table: dict[str, Any]) -> Section:
    """Return the struct *cls* filled from a TOML table; lists become tuples, all the way down.

    Raises KeyError naming a missing key, or an unknown one with the nearest known.
    """
    known = cls.__annotations__
    for key in table:
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key, known, n=1)
            hint = f' (did you mean "{near[0]}"?)' if near else ""
            msg = f'{cls.__name__.lower()} has no key "{key}"{hint}'
            raise KeyError(msg)
    missing = [key for key in known if key not in table]
    if missing:
        msg = f"{cls.__name__.lower()} lacks the key {', '.join(missing)}"
        raise KeyError(msg)
    return cls(**{key: _frozen(kind, table[key]) for key, kind in known.items()})


def _frozen(kind: Any, value: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Struct):
        return fill(kind, value)
    if isinstance(value, str):
        return value
    if get_origin(kind) is tuple or isinstance(value, list):
        if all(type(item) is str for item in value):
            return tuple(value)
        item_kind = next(iter(get_args(kind)), None)
        return tuple(_frozen(item_kind, item) for item in value)
    if isinstance(value, dict):
        if all(type(item) is str for item in value.values()):
            return MappingProxyType(value)
        return MappingProxyType({key: _frozen(None, item) for key, item in value.items()})
    return value
