# Each target creates what it needs; nothing but Python 3.11+ and make is assumed.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
NATIVE := models/native.stamp
SOURCES := $(shell find models -name '*.py')

.DEFAULT_GOAL := help
.PHONY: help install demo test laws check format bench contracts dashboards examples baseline reference screenshots docs lock train clean

help:  ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Détente needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ...")'
	@echo "Setting up $(VENV) from constraints.txt: once, a minute or two."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

# Where there is no C compiler nothing is made, and models/ runs from its sources.
$(NATIVE): $(STAMP) $(SOURCES)
	@$(BIN)/python -m deploy.native

install: $(STAMP) $(NATIVE)  ## a .venv with everything, from the pinned and hashed constraints

demo: $(STAMP)  ## the sample articles through Kafka on this machine; on a terminal the page stays until Ctrl-C
	@if [ -t 1 ] && [ -z "$$CI" ]; then exec $(BIN)/detente demo; else exec $(BIN)/detente demo --once; fi

test: $(STAMP) $(NATIVE)  ## every test; those on Apache Kafka are skipped where Java or Maven is missing
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

laws: $(STAMP)  ## the laws of the state over 10,000 random histories each: half an hour
	LAW_HISTORIES=10000 $(BIN)/python -m pytest -q -m slow --timeout=0 tests/stream/pairs/test_laws.py tests/stream/ledger/test_laws.py \
	  tests/stream/alerts/test_laws.py tests/stream/state/test_laws.py tests/stream/stories/test_laws.py

check: $(STAMP)  ## format, lint, types and unit tests, in under a minute
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q -m "not broker and not kafka and not slow"

format: $(STAMP)  ## rewrite the code to the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP) $(NATIVE)  ## the benchmarks, as ratios within one run
	$(BIN)/python -m bench

train: $(STAMP)  ## reproduce the shipped model from the repository
	$(BIN)/detente model train

contracts: $(STAMP)  ## write JSON Schemas, AsyncAPI and OpenAPI from the code
	$(BIN)/python -m stream.records.schemas docs/contracts
	$(BIN)/python -m stream.contracts.asyncapi docs/contracts
	$(BIN)/python -m stream.serve.api.openapi docs/contracts/openapi.json

examples: $(STAMP)  ## record the examples of the contracts anew
	$(BIN)/python -m stream.contracts.recording docs/contracts/examples

baseline: $(STAMP)  ## with a release: keep its contracts, which later ones may not break
	$(BIN)/python -m stream.contracts.baseline docs/contracts

dashboards: $(STAMP)  ## write the dashboards of Grafana from their code
	$(BIN)/python -m deploy.grafana.write

reference: $(STAMP)  ## write the reference of settings and commands, and the README's example
	$(BIN)/python -m stream.settings.reference docs/reference/settings.md
	$(BIN)/python -m stream.contracts.topics_page docs/reference/topics.md
	$(BIN)/python -m stream.commands.reference docs/reference/cli.md
	$(BIN)/python -m stream.commands.readme_example README.md

screenshots: $(STAMP)  ## picture the page of the demonstration anew, in headless Chromium
	$(BIN)/python -m tests.browser.pictures docs/images

docs: $(STAMP)  ## the documentation as a site in build/site; a link that leads nowhere fails
	$(BIN)/zensical build --strict

lock:  ## regenerate constraints.txt from pyproject.toml
	$(BIN)/uv pip compile pyproject.toml --extra demo --extra dev --extra rocksdb --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" -o constraints.txt

clean:  ## remove what the other targets made
	find models -name '*.so' -delete
	rm -rf $(NATIVE) detente_*.so $(VENV) build dist .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis tests/kafka/lib
