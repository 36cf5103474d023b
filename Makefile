# Each word is done by archive_app/bootstrap.py, which needs Python 3.11 or newer and nothing else.
PYTHON ?= python3
.PHONY: setup demo test run lint bench bundle

setup demo test run lint bench bundle:
	@$(PYTHON) -m archive_app.bootstrap $@
