"""What an operator is told at the start about the signing key."""

from typing import Any

from django.core.checks import CheckMessage, Warning, register

from coe_receipt.signing import can_sign


@register()
def signing_key(**kwargs: Any) -> list[CheckMessage]:
    """Without a key certificates go out by mail as usual, but their PDF cannot be downloaded."""
    if can_sign():
        return []
    hint = "Set COE_SIGNING_KEY and COE_SIGNING_CERTIFICATE."
    return [Warning("No key to sign certificates: their PDF is not offered.", hint=hint, id="coe_receipt.W001")]
