# The doors of the house. `make` alone lists them.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
DATA ?= .demo
CORPUS ?= ../shared/letters
BIN := .venv/bin
SHELL := bash
.SHELLFLAGS := -eo pipefail -c
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.DEFAULT_GOAL := help
.PHONY: help demo test setup lint docs pictures bench bench-reading bench-rules faults lock clean

help: ## List the doors
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: .venv/.run ## Serve a made-up coalition on http://localhost:8000 (PORT=, DATA=)
	@$(BIN)/undersigned demo --port $(PORT) --data $(DATA)

test: .venv/.dev ## Run every test: SQLite, PostgreSQL and a real browser
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.fonts
	$(BIN)/pytest -n 2 --dist loadgroup --cov --cov-report= --durations 5
	$(BIN)/coverage report --include 'src/undersigned/core/*' --fail-under 95 --skip-covered
	$(BIN)/coverage report --include '*/actions.py,*/actions/*' --fail-under 100 --skip-covered
	$(BIN)/pytest -n 2 --dist loadgroup --database postgresql tests/apps tests/cli tests/browser

setup: .venv/.dev ## Make .venv with everything that tests, docs and benchmarks need

lint: .venv/.dev ## Check style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: .venv/.dev ## Write the generated reference and build the manual into site/
	$(BIN)/python -m docs.generate
	$(BIN)/mkdocs build --strict --quiet

pictures: .venv/.dev ## Take the manual's pictures anew, with the words of their pages
	PICTURES=new $(BIN)/pytest -q tests/browser/test_tutorial.py tests/browser/test_pictures.py

bench: .venv/.dev ## Measure sign-ons a second beside the database's own limit
	$(BIN)/python -m benchmarks.sign_on

bench-reading: .venv/.dev ## Measure how much of real letters is understood (CORPUS=)
	$(BIN)/python -m benchmarks.reading --corpus $(CORPUS)
bench-rules: .venv/.dev ## Count how often each rule is right on real letters (CORPUS=)
	$(BIN)/python -m benchmarks.rules --corpus $(CORPUS)

faults: .venv/.dev ## Kill web, worker and database under load and while 500 deliveries run; count what was lost
	$(BIN)/python -m benchmarks.faults

# docopt serves only num2words' own command and has no wheel: without it all is installed as built.
lock: .venv/.dev ## Lock the requirements anew, with hashes and without index addresses
	for name in run dev; do $(BIN)/uv pip compile --quiet --upgrade --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --no-emit-package docopt \
	  requirements/$$name.in -o requirements/$$name.txt; done

clean: ## Remove what the doors made, the demo's data included
	rm -rf .venv .demo .build site

.venv/.made:
	@echo "Making the environment in .venv with $(PYTHON)"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.run: .venv/.made requirements/run.txt
	@echo "Installing what the server needs (hash-locked; once, one to three minutes)"
	@$(BIN)/pip install --require-hashes --no-deps --only-binary :all: -r requirements/run.txt \
	  | sed -un 's/^Collecting \([^=]*\)==\([^ ]*\).*/  \1 \2/p'
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements/dev.txt
	@echo "Installing what tests, docs and benchmarks need (hash-locked; once)"
	@$(BIN)/pip install --require-hashes --no-deps --only-binary :all: -r requirements/dev.txt \
	  | sed -un 's/^Collecting \([^=]*\)==\([^ ]*\).*/  \1 \2/p'
	@touch $@
