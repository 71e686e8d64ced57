PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORE := .runut/collections/first
PORT ?= 8501

.DEFAULT_GOAL := help
.PHONY: help run test check test-long bench screenshots clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: $(VENV)/.run $(STORE)/current ## set up and serve the app on http://127.0.0.1:8501
	$(BIN)/streamlit run app.py --server.port $(PORT)

test: $(VENV)/.test ## set up and pass every test, browser tests included
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -m "not slow"

test-long: $(VENV)/.test ## the long forms of the tests too
	$(BIN)/python -m pytest

bench: $(VENV)/.test ## measure speed
	$(BIN)/python -m tests.bench

screenshots: $(VENV)/.test $(STORE)/current ## photograph every page of the running app for the README
	$(BIN)/python -m tests.e2e.screenshots

clean: ## remove what was set up; the collections in .runut stay
	rm -rf $(VENV)

$(VENV)/.run: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.test: $(VENV)/.run tests/requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $@

$(STORE)/current: $(VENV)/.run $(shell find core data/articles data/lexicon -type f -not -name '*.pyc')
	$(BIN)/python -m core collect data/articles --store $(STORE) --name "First collection" || test -s $@
	touch $@
