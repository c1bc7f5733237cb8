"""The parser of XML and HTML, without the modules that hardly anything of it asks for.

Where a library brings lxml along, this is imported first.
"""

from presswork.later import later

with later("inspect", "gzip"):  # for the arguments of a parser's target, for packed files
    from lxml import etree

__all__ = ["etree"]
