"""The copy to keep: the whole application on paper."""

from applications.copy.pdf import Header, merged, pdf

__all__ = ["Header", "merged", "pdf"]
