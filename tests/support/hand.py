"""Runs functions inside an installation: one call as a line of JSON in, one answer as a line of JSON out."""

import importlib
import json
import sys
import traceback

import django
from django.db import close_old_connections


def main() -> None:
    answers, sys.stdout = sys.stdout, sys.stderr
    django.setup()
    for line in sys.stdin:
        call = json.loads(line)
        try:
            function = getattr(importlib.import_module(call["module"]), call["function"])
            answer = {"value": function(**call["arguments"])}
        except Exception:
            answer = {"error": traceback.format_exc()}
        answers.write(json.dumps(answer, default=str) + "\n")
        answers.flush()
        close_old_connections()


if __name__ == "__main__":
    main()
