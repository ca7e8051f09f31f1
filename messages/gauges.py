"""Numbers an operator watches: each room registers its own, `config.metrics` shows them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

Read = Callable[[], Mapping[str, float]]
_gauges: dict[str, "Gauge"] = {}


@dataclass(frozen=True, slots=True)
class Gauge:
    """`read` returns a number for each value of `label`; a gauge without a label has the one value ""."""

    name: str
    help: str
    label: str
    read: Read


def register(name: str, help: str, *, label: str = "") -> Callable[[Read], Read]:
    """Decorate the function that reads a gauge. Its module is imported in the room's `AppConfig.ready`."""

    def add(read: Read) -> Read:
        _gauges[name] = Gauge(name, help, label, read)
        return read

    return add


def gauges() -> Mapping[str, Gauge]:
    """All registered gauges by name."""
    return MappingProxyType(_gauges)
