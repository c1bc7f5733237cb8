"""Tries are kept from one process to the next under a name that all processes give them."""

import subprocess
import sys


def _named(module: str) -> str:
    """Return the name that a process gives that has loaded *module* first."""
    program = f"import {module}, presswork.extract.patterns as made; print(made._maker())"
    command = [sys.executable, "-c", program]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_tries_have_one_name_whatever_else_a_process_has_loaded() -> None:
    assert _named("presswork.pipeline") == _named("sys")
