from coe_receipt.models.batch import Batch
from coe_receipt.models.certificate import Certificate, State
from coe_receipt.models.event import CertificateEvent, What

__all__ = ["Batch", "Certificate", "CertificateEvent", "State", "What"]
