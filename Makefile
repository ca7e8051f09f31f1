SHELL := /bin/bash
.DEFAULT_GOAL := help

VENV := .venv
RUN := $(VENV)/bin/python
STAMP := $(VENV)/.installed
PYTEST := $(RUN) -m pytest
QUICK := not nightly and not services
TOGETHER ?= -n 2 --dist loadfile
TEST_DATABASE_URL ?= postgresql://postgres@127.0.0.1:5432/test
TEST_REDIS_URL ?= redis://127.0.0.1:6379/5
SECONDS ?= 600
PEOPLE ?= 200

.PHONY: help setup setup-browser run test test-services test-stack nightly fuzz audit lint format bench load page-costs forms lock

help:  ## What can be made here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(STAMP)  ## Make .venv with everything the other targets need
	@:

$(STAMP): requirements.txt requirements-dev.txt
	@bash scripts/make_venv.sh $(VENV) requirements-dev.txt $(PYTHON)
	@touch $@

setup-browser: setup  ## Find or install a Chromium and a Japanese font for the browser tests
	@$(RUN) -m scripts.browser

run: setup  ## Start the demo: web server and worker (PORT=8000, DATA_DIR=data)
	@DEMO=1 $(RUN) -m scripts.run

test: setup setup-browser  ## Every test but the long ones and those that need PostgreSQL and Redis
	$(PYTEST) $(TOGETHER) -m "$(QUICK) and not browser"
	$(PYTEST) -m "$(QUICK) and browser"

test-services: setup setup-browser  ## The suite again on PostgreSQL, and what needs Redis and a real worker
	@TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL) $(RUN) -m scripts.services
	TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL) $(PYTEST) $(TOGETHER) -m "$(QUICK) and not browser"
	TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL) $(PYTEST) -m "services and not nightly and not browser"
	TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL) $(PYTEST) -m "not nightly and browser"

test-stack: setup setup-browser  ## The browser tests through nginx, two web servers, worker and scheduler (needs nginx too)
	@TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL) $(RUN) -m scripts.services
	TEST_STACK=1 TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL) $(PYTEST) -m "$(QUICK) and browser"

nightly: setup setup-browser  ## The long tests, in a browser too, and the rules on many more examples
	HYPOTHESIS_PROFILE=nightly $(PYTEST) -m "not services and not browser"
	$(PYTEST) -m "nightly and browser and not services"
	@export TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL); \
	if $(RUN) -m scripts.services; then \
	    echo '$(PYTEST) -m "services and nightly"'; $(PYTEST) -m "services and nightly"; \
	else \
	    echo "!!! NOT RUN: the long tests on PostgreSQL and Redis (workers killed at 50 moments, 100 files at once) !!!" >&2; \
	fi

fuzz: setup  ## Ten thousand bad files and forms of every kind (FUZZ_CASES, FUZZ_SECONDS of each kind, FUZZ_SEED)
	$(PYTEST) -m nightly tests/fuzz

audit: setup setup-browser  ## Everything about security and operations a machine can judge, in one table
	@TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL) $(RUN) -m scripts.audit $(CHECK)

lint: setup  ## ruff, mypy, djlint, missing migrations
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(RUN) -m djlint templates --lint --quiet
	DJANGO_SETTINGS_MODULE=tests.settings $(RUN) manage.py makemigrations --check --dry-run

format: setup  ## Put the code in the house style
	$(RUN) -m ruff check --fix-only .
	$(RUN) -m ruff format .

bench: setup  ## Our times beside their peers', in one table
	$(RUN) -m bench

load: setup .venv-load/.installed  ## 200 people at once on the whole stack (SECONDS=600 PEOPLE=200; needs PostgreSQL, Redis, nginx)
	@TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL) $(RUN) -m scripts.services
	TEST_DATABASE_URL=$(TEST_DATABASE_URL) TEST_REDIS_URL=$(TEST_REDIS_URL) $(RUN) -m load $(SECONDS) $(PEOPLE)

.venv-load/.installed: requirements-load.txt
	@bash scripts/make_venv.sh .venv-load requirements-load.txt $(PYTHON)
	@touch $@

page-costs: setup  ## Write anew what each page costs in queries and bytes (tests/costs/pages.json)
	PAGE_COSTS=write $(PYTEST) tests/costs

forms: setup  ## Write docs/forms anew from the declarations
	@DJANGO_SETTINGS_MODULE=tests.settings $(RUN) manage.py catalogue --all --output docs/forms

lock: setup  ## Write the hashed requirements anew (needs uv)
	@command -v uv >/dev/null || { echo "make lock needs uv: pip install uv, in an environment of its own" >&2; exit 1; }
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
	    requirements.in -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
	    requirements-dev.in -o requirements-dev.txt
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 \
	    requirements-load.in -o requirements-load.txt
