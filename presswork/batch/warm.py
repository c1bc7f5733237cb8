"""Imported for its effect: whatever the workers share, loaded once before they are forked."""

from contextlib import ExitStack, suppress
from importlib import import_module

from presswork.errors import SystemLibraryError
from presswork.kept import kept_code

__all__: list[str] = []

_FOR_LIFE = ExitStack()
_FOR_LIFE.enter_context(kept_code(adding=False))  # the workers take what is kept and add nothing

with suppress(ImportError):  # what is missing is reported by the document that needs it
    import_module("presswork.pipeline")
    import_module("docx")
    import_module("ebooklib.epub")
    with suppress(SystemLibraryError):
        import_module("presswork.render.pdf_weasy").weasyprint()
