"""Naming a failure without repeating what it says: exception texts may hold addresses and answers."""

import traceback


def describe(error: BaseException) -> str:
    """The class, the mail server's code if any, and where it happened: ``SMTPDataError 451 at smtplib.py:900``."""
    frames = traceback.extract_tb(error.__traceback__)
    code = getattr(error, "smtp_code", None)
    name = type(error).__name__ if code is None else f"{type(error).__name__} {code}"
    if not frames:
        return name
    return f"{name} at {frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}"
