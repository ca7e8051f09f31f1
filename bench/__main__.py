"""`python -m bench [word]`: every case of `bench_*.py`, those of `bench_<word>.py`, or those whose name holds the word.

A module `bench_*.py` offers `cases()`, a generator of `Case`; what it needs started it starts before its first `yield`
and ends after its last. The settings are those of the tests, without a database; what measures pages starts a
`tests.support.running.Installation`.
"""

import importlib
import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

from bench.case import Case, Times, measure

HEAD = ("case", "ours ms (p95)", "peer ms (p95)", "ours ÷ peer", "target")


def main(word: str = "") -> None:
    django.setup()
    print("| " + " | ".join(HEAD) + " |")
    print("|---|--:|--:|--:|---|")
    modules = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    named = f"bench_{word}"
    for module in [named] if named in modules else modules:
        for case in importlib.import_module(f"bench.{module}").cases():
            if module == named or word in case.name:
                print("| " + " | ".join(row(case, *measure(case))) + " |", flush=True)


def row(case: Case, ours: Times, peer: Times | None) -> list[str]:
    """The cells of one line of the table."""
    targets = []
    if case.target_ms is not None:
        targets.append(verdict(ours.p95 <= case.target_ms, f"p95 ≤ {case.target_ms:g} ms"))
    ratio = ours.median / peer.median if peer else None
    if case.target_ratio is not None and ratio is not None:
        targets.append(verdict(ratio <= case.target_ratio, f"≤ {case.target_ratio:g} ×"))
    peers = f"{case.peer_name} {peer.median:.2f} ({peer.p95:.2f})".strip() if peer else ""
    compared = f"{ratio:.3f}" if ratio is not None else ""
    return [case.name, f"{ours.median:.2f} ({ours.p95:.2f})", peers, compared, ", ".join(targets)]


def verdict(met: bool, target: str) -> str:
    return f"{target}: {'met' if met else 'MISSED'}"


if __name__ == "__main__":
    main(*sys.argv[1:2])
