"""`Struct`, of which all our values are made: a class of named fields, frozen where it says so.

It is msgspec's. Classes are made anew in every process: a dataclass is compiled from text then, a
struct is not, and its values are made nine times as fast. What is newer than Python 3.10 msgspec
takes from `typing_extensions`, which is longer to load than msgspec itself, or else from `typing`.
"""

import os
import sys
from importlib import import_module

from presswork.later import Later, later

if not {"msgspec", "typing_extensions"} & sys.modules.keys():
    unused = ("_json_schema", "inspect", "msgpack", "toml", "yaml")  # other forms, schemas
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        with later("platform", *(f"msgspec.{name}" for name in unused)):
            if isinstance(platform := sys.modules["platform"], Later):
                vars(platform)["system"] = lambda: os.uname().sysname  # uuid asks no more
            made = vars(import_module("msgspec"))
    finally:
        del sys.modules["typing_extensions"]
    for name in unused:  # whoever imports it gets it
        if isinstance(made.get(name), Later):
            del made[name]

from msgspec import Struct, field
from msgspec.structs import asdict, replace

__all__ = ["Struct", "asdict", "field", "replace"]
