# make        sets up .venv and builds seeds/ into build/
# make setup  only sets up
# make test   adds the development tools to .venv and runs everything
# make fonts  makes the faces anew

VENV := .venv
PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip --disable-pip-version-check -qq
INSTALL := $(PIP) install --require-hashes -r
# asked of the shell when it is needed: tools/system may have installed it by then
SYSTEM_PYTHON := $$(command -v python3.11 || command -v python3)

.PHONY: all setup test fonts lint types tests

all: setup
	@$(PYTHON) generate.py

setup: $(VENV)/.ready
	@$(PYTHON) tools/make_fonts.py
	@$(MAKE) -s --no-print-directory $(VENV)/.compiled

$(VENV)/.compiled: tools/compile.py $(VENV)/.ready $(shell find presswork templates -type f -not -path '*/__pycache__/*')
	@$(PYTHON) tools/compile.py
	@touch $@

$(VENV)/.ready: requirements.txt pyproject.toml tools/system
	@sh tools/system "$(SYSTEM_PYTHON)"
	@echo "Setting up $(VENV) (a minute or so)"
	@test -x $(PYTHON) || "$(SYSTEM_PYTHON)" -m venv $(VENV)
	@$(INSTALL) requirements.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt $(VENV)/.ready
	@echo "Adding the development tools to $(VENV)"
	@$(INSTALL) requirements-dev.txt
	@touch $@

fonts: $(VENV)/.ready
	@$(PYTHON) tools/make_fonts.py --force

test: setup $(VENV)/.ready-dev lint types tests

lint: $(VENV)/.ready-dev
	@$(VENV)/bin/ruff check --quiet --output-format concise
	@$(VENV)/bin/ruff format --quiet --check
	@$(VENV)/bin/lint-imports --no-cache > $(VENV)/lint-imports.log || { cat $(VENV)/lint-imports.log; exit 1; }

types: $(VENV)/.ready-dev
	@$(VENV)/bin/mypy

tests: setup $(VENV)/.ready-dev
	@$(PYTHON) -m pytest -n auto --dist worksteal
