"""Metrics in Prometheus text: request times of all web processes, and the gauges the rooms register."""

import os
from collections.abc import Iterator
from secrets import compare_digest

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

from messages.gauges import gauges

_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10)
_times = Histogram("residence_request_seconds", "Time per request", ["view", "method", "status"], buckets=_SECONDS)


def observe(view: str, method: str, status: int, seconds: float) -> None:
    """Count one request; `status` becomes its class, such as "2xx"."""
    _times.labels(view, method, f"{status // 100}xx").observe(seconds)


@never_cache
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """All metrics, for whoever brings METRICS_TOKEN as bearer; to all others there is no such page."""
    given = request.headers.get("Authorization", "").encode()
    if not settings.METRICS_TOKEN or not compare_digest(given, f"Bearer {settings.METRICS_TOKEN}".encode()):
        raise Http404
    return HttpResponse(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


def _registry() -> CollectorRegistry:
    registry = CollectorRegistry()
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(REGISTRY)
    registry.register(_Gauges())
    return registry


class _Gauges:
    """The rooms' gauges, read when they are asked for."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        for gauge in gauges().values():
            family = GaugeMetricFamily(gauge.name, gauge.help, labels=[gauge.label] if gauge.label else [])
            for value, number in gauge.read().items():
                family.add_metric([value] if gauge.label else [], number)
            yield family
