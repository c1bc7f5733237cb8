"""Imported for its effect: whatever the workers share, loaded once before they are forked."""

from contextlib import suppress
from importlib import import_module

from presswork.errors import SystemLibraryError

__all__: list[str] = []

with suppress(ImportError):  # what is missing is reported by the document that needs it
    import_module("presswork.pipeline")
    import_module("docx")
    import_module("ebooklib.epub")
    with suppress(SystemLibraryError):
        import_module("presswork.render.pdf_weasy").weasyprint()
