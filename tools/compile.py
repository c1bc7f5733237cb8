"""Compile package, templates, language files and patterns once, so that later runs need not.

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
    from presswork import lang, pipeline, theme
    from presswork.kept import kept_code
    from presswork.lang.heads import heads
    from presswork.read import Options

    theme.load().compile()
    heads()
    with kept_code():
        for code in lang.available():
            for source in sorted((ROOT / "seeds").glob("*.txt"))[:1]:
                pipeline.brief(source, Options(language=code))
    sys.exit(not compiled)
