"""Build `seeds/` into `build/`: the command a newcomer runs."""

import os
import sys

HOME = os.path.dirname(os.path.realpath(__file__))  # noqa: PTH120 - pathlib is loaded later

if __name__ == "__main__":
    sys.path.insert(0, HOME)
    try:
        from presswork.cli import process
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is not installed. Run make, then .venv/bin/python generate.py.")
    sys.exit(process(["build", *sys.argv[1:]], home=HOME))
