"""One comparison: our way and its peer's, timed in turns in the same run."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """`ours` and `peer` are called without arguments, `repeats` times each, in turns; `before` precedes each, untimed.

    `target_ms` bounds our 95th percentile; `target_ratio` bounds ours ÷ peer (medians). Both are printed beside what
    was measured, not enforced. `clock` in seconds: `time.process_time` where all work is done in this process, so that
    other work on the machine does not count.
    """

    name: str
    ours: Callable[[], object]
    peer: Callable[[], object] | None = None
    peer_name: str = ""
    before: Callable[[], object] | None = None
    repeats: int = 100
    target_ms: float | None = None
    target_ratio: float | None = None
    clock: Callable[[], float] = time.perf_counter


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds."""

    median: float
    p95: float


def measure(case: Case) -> tuple[Times, Times | None]:
    """Times of ours and of the peer, after a warm-up of a tenth of the repeats."""
    ours: list[float] = []
    peer: list[float] = []
    warm_up = max(3, case.repeats // 10)
    for turn in range(warm_up + case.repeats):
        if case.before:
            case.before()
        times = [_milliseconds(call, case.clock) if call else 0.0 for call in (case.ours, case.peer)]
        if turn >= warm_up:
            ours.append(times[0])
            peer.append(times[1])
    return _times(ours), _times(peer) if case.peer else None


def _milliseconds(call: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    call()
    return (clock() - start) * 1000


def _times(values: list[float]) -> Times:
    return Times(statistics.median(values), statistics.quantiles(values, n=20)[-1])
