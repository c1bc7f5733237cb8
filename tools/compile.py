"""Compile the package, its templates and language files once, so that later runs need not.

    python tools/compile.py

Python and Jinja keep code of their own accord where they may write; in a checkout that is not
theirs, or under PYTHONDONTWRITEBYTECODE, they would compile all of it in every process. What has
not changed since is left alone.
"""

import compileall
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if __name__ == "__main__":
    sys.dont_write_bytecode = False
    compiled = compileall.compile_dir(ROOT / "presswork", quiet=1)
    from presswork import lang, theme
    from presswork.lang.heads import heads

    theme.load().compile()
    heads()
    for code in lang.available():
        lang.load(code)
    sys.exit(not compiled)
