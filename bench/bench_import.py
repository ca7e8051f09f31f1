"""Importing the whole catalogue and building every form, over bare Django: seconds and memory, in fresh processes."""

import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import partial

from bench.case import Case
from scripts.installation import BASE

BARE = """
import time
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 2**20
import django
from django.conf import settings
settings.configure(USE_TZ=True, TIME_ZONE="Asia/Tokyo")
django.setup()
bare = resident()
start = time.perf_counter()
"""
WHOLE = """
from applications.catalogue.every_form import every_form
forms = list(every_form())
assert forms
"""
REPORT = """
print(time.perf_counter() - start, resident() - bare)
"""
SECONDS, MEGABYTES = 0.5, 60


def cases() -> Iterator[Case]:
    runs = [run(BARE + WHOLE + REPORT) for _ in range(5)]
    seconds, megabytes = (statistics.median(values) for values in zip(*runs, strict=True))
    met = "met" if seconds <= SECONDS and megabytes <= MEGABYTES else "MISSED"
    yield Case(
        f"start Python, Django and every form: the catalogue takes {seconds:.2f} s (≤ {SECONDS}), "
        f"{megabytes:.0f} MB (≤ {MEGABYTES}): {met}",
        ours=partial(run, BARE + WHOLE + REPORT),
        peer=partial(run, BARE + REPORT),
        peer_name="bare Django",
        repeats=8,
    )


def run(program: str) -> tuple[float, float]:
    """Seconds and megabytes that the program's second part took."""
    done = subprocess.run([sys.executable, "-c", program], cwd=BASE, capture_output=True, text=True, check=True)
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)
