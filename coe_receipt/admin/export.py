"""The list as a file: how far each certificate is, nothing about the person it is for."""

import csv
from collections.abc import Iterable, Iterator

from django.http import StreamingHttpResponse

from coe_receipt.admin import columns
from coe_receipt.models import Certificate
from messages import clock

HEADER = (
    "証明書番号",
    "状態",
    "受取人の認証ID",
    "申請受付番号",
    "交付年月日",
    "有効期限",
    "送信",
    "受領登録",
    "お願い",
    "取消",
)
BOM = "\ufeff"


class _Echo:
    def write(self, row: str) -> str:
        return row


def as_csv(certificates: Iterable[Certificate]) -> StreamingHttpResponse:
    """CSV in UTF-8 with a byte order mark, so that Excel reads it; sent row by row."""
    response = StreamingHttpResponse(_rows(certificates), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="certificates-{clock.today():%Y%m%d}.csv"'
    return response


def _rows(certificates: Iterable[Certificate]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BOM + str(writer.writerow(HEADER))
    for each in certificates:
        yield str(writer.writerow(_row(each)))


def _row(certificate: Certificate) -> tuple[object, ...]:
    return (
        certificate.number or "",
        columns.state(certificate),
        certificate.addressee.authentication_id,
        str(certificate.application or ""),
        columns.issued(certificate),
        columns.valid_until(certificate),
        columns.sent(certificate),
        columns.received(certificate),
        certificate.reminders,
        columns.moment(certificate.voided_at),
    )
