"""The log names places and kinds of failures, never what somebody typed."""

import io
import logging
from collections.abc import Callable

from config.logs import WithoutValues


def written(action: Callable[[], None]) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(WithoutValues("%(levelname)s %(message)s"))
    logger = logging.Logger("test")
    logger.addHandler(handler)
    try:
        action()
    except Exception:
        logger.exception("failed")
    return stream.getvalue()


def chained() -> None:
    number = "AB12345678CD"
    try:
        int(number)
    except ValueError as error:
        raise KeyError(number) from error


def test_values_stay_out_of_the_log() -> None:
    log = written(chained)
    assert "AB12345678CD" not in log
    assert log.startswith("ERROR failed\n")
    assert log.index("ValueError") < log.index("KeyError")
    assert "in chained" in log


def test_failures_of_the_program_keep_their_message() -> None:
    assert "ModuleNotFoundError: No module named 'nowhere'" in written(lambda: exec("import nowhere"))
