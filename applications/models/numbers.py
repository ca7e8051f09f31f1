"""Counters behind receipt numbers: one locked row each, so that numbers are unique and without gaps."""

from django.db import models


class Counter(models.Model):
    """`value` is the last number given out for `key` (e.g. ``receipt:東:E:N:26``)."""

    key = models.CharField(max_length=64, primary_key=True)
    value = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.key}={self.value}"
