"""Themes: a name in, templates, tokens and files out, searched file by file.

Order: the folder of the theme, `templates/NAME` of the project, the shipped NAME, the shipped
`default`; the prefix `default:` always means the shipped file.
"""

from presswork.errors import ThemeError
from presswork.theme.search import shipped_templates
from presswork.theme.shelf import available, copy, describe
from presswork.theme.theme import Theme, load
from presswork.theme.tokens import Tokens

__all__ = [
    "Theme",
    "ThemeError",
    "Tokens",
    "available",
    "copy",
    "describe",
    "load",
    "shipped_templates",
]
