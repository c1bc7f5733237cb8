"""`python -m presswork`: the command line."""

import sys

from presswork.cli import process

if __name__ == "__main__":
    sys.exit(process())
