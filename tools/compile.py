"""Compile the package and its templates once, so that every later run finds their code.

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
    from presswork.theme import load

    load().compile()
    sys.exit(not compiled)
