# Python 3.11+ (with venv and pip) and make are all that must be there. Everything else goes into .venv.
PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin
READY := .venv/.ready

.PHONY: help setup demo test lint format lock clean

help:  ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(READY)  ## the environment in .venv, as locked; does nothing else

# Marked ready only when all of it worked, so that a broken set-up is made again. Copies of what is
# installed are taken where hard links are refused; pip does the same, slower, where uv has no build.
$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; v = sys.version_info; v >= (3, 11) or sys.exit(f"ingest needs Python 3.11 or newer, this is {v.major}.{v.minor} ({sys.executable}); set PYTHON=…")'
	@test -x $(BIN)/python && $(BIN)/python -c '' 2>/dev/null || { rm -rf .venv; $(PYTHON) -m venv .venv; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION) \
		&& VIRTUAL_ENV=.venv $(BIN)/uv pip install --quiet --link-mode=copy --require-hashes -r requirements.lock \
		|| $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

demo: $(READY)  ## crawl a small sample web of our own, offline, and show what was stored
	@$(BIN)/ingest demo

test: $(READY)  ## all tests, with the floor under coverage
	@$(BIN)/python -m pytest -n auto --cov --cov-fail-under=95

lint: $(READY)  ## lint, format, types, and who may import what
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

format: $(READY)  ## put the code into the house's form
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

lock: $(READY)  ## choose the newest versions that pyproject.toml allows, and write them down
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --all-extras --group dev \
		--upgrade --no-header pyproject.toml --output-file requirements.lock

clean:  ## remove what was made
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage dist .demo
