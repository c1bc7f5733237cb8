"""Fixtures for all tests: golden files, and what lies beside the project where it is there."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# a busy machine is no fault: no test asserts a wall time
settings.register_profile("presswork", deadline=None)
settings.load_profile("presswork")

_ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer `--update-golden`."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to write golden files where nobody would read them."""
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is for people: it is refused where CI is set")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Tell whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of test material beside the project; skip where it is absent."""
    path = Path(os.environ.get("PRESSWORK_SHARED", _ROOT.parent / "shared"))
    if not (path / "gold").is_dir():
        pytest.skip("no test material beside the project")
    return path


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's folder."""
    return _ROOT
