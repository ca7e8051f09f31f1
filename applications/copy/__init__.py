"""The copy to keep: the whole application on paper."""

from applications.copy.pdf import Header, pdf

__all__ = ["Header", "pdf"]
