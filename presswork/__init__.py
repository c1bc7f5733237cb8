"""One statement in, four publications out, every fact tied to the words of its source."""

__all__ = ["__version__"]

__version__ = "0.1.0"
