# Two commands: `make run` and `make test`. Both set up everything they need.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.PHONY: help run setup test lint bench soak lock clean

help:
	@echo "make run    set up everything, then start OS1 on http://localhost:8013"
	@echo "make test   set up everything, then run the tests"
	@echo "make setup  only set up; leaves the program at $(BIN)/os1"
	@echo "make bench  measure voice-to-voice beside stock Pipecat, and with a model server of 150 ms (about 45 minutes)"
	@echo "make soak   kill OS1 at 50 random moments of talking, reflecting and forgetting, and look at what is left; ask it"
	@echo "            2,000 things a route that a machine makes up; then talk for two hours and look at memory, latency"
	@echo "            and tasks (about 3 hours)"
	@echo "make lint   style, types, layers"

run: setup
	@exec $(BIN)/os1 run

setup: $(VENV)/.installed
	@$(BIN)/os1 models pull

$(VENV)/.python:
	@sh tools/python.sh "$(PYTHON)" "$(VENV)"
	@touch $@

$(VENV)/.installed: $(VENV)/.python requirements/run.txt pyproject.toml
	@echo "Installing packages (about 600 MB, once) ..."
	@$(PIP) install --progress-bar on --require-hashes -r requirements/run.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed requirements/dev.txt
	@echo "Installing what the tests need ..."
	@$(PIP) install --progress-bar on --require-hashes -r requirements/dev.txt
	@touch $@

test: setup $(VENV)/.installed-dev
	@$(BIN)/os1 models pull --tests
	@sh tools/chromium.sh
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m "not alone"
	@$(BIN)/python -m pytest -m alone

lint: $(VENV)/.installed-dev
	@$(BIN)/ruff check src tests evals tools
	@$(BIN)/ruff format --check src tests evals tools
	@$(BIN)/basedpyright
	@$(BIN)/lint-imports

bench: setup $(VENV)/.installed-dev
	@$(BIN)/python evals/voice_to_voice.py

soak: setup $(VENV)/.installed-dev
	@$(BIN)/os1 models pull --tests
	@$(BIN)/python -m pytest tests/e2e/test_kill.py tests/e2e/test_kill_reflect.py tests/e2e/test_forgetting.py tests/e2e/test_server_killed.py tests/letters/test_doors.py tests/letters/test_rendering.py tests/letters/test_render_killed.py --kills 50
	@$(BIN)/python -m pytest tests/web/test_schema.py --requests 2000
	@LOGURU_AUTOINIT=False $(BIN)/python evals/soak_talk.py

lock:
	@sh tools/lock.sh

clean:
	rm -rf $(VENV) build dist
