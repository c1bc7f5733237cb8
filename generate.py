"""Build `seeds/` into `build/`: the command a newcomer runs."""

import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent

if __name__ == "__main__":
    sys.path.insert(0, str(HOME))
    try:
        from presswork.cli import process
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is not installed. Run make, then .venv/bin/python generate.py.")
    sys.exit(process(["build", *sys.argv[1:]], home=HOME))
