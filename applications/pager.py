"""Pages of a list: five page links between two arrows that go on by five (manual 2.7, behaviour 2.6)."""

from dataclasses import dataclass

BLOCK = 5


@dataclass(frozen=True, slots=True)
class Pager:
    """`total` entries in pages of `size`; `page` counts from 1 and is brought into range.

    With a `limit` no entry beyond it can be reached: `more` says that there are some.
    """

    total: int
    size: int
    page: int
    limit: int = 0
    more: bool = False

    def __post_init__(self) -> None:
        if self.limit and self.total > self.limit:
            object.__setattr__(self, "total", self.limit)
            object.__setattr__(self, "more", True)
        object.__setattr__(self, "page", min(max(self.page, 1), self.pages))

    @property
    def pages(self) -> int:
        return max(-(-self.total // self.size), 1)

    @property
    def start(self) -> int:
        """Entries before this page."""
        return (self.page - 1) * self.size

    @property
    def end(self) -> int:
        return min(self.start + self.size, self.total)

    @property
    def first(self) -> int:
        """Number of the first entry shown, from 1; 0 in an empty list."""
        return self.start + 1 if self.total else 0

    @property
    def links(self) -> range:
        begin = (self.page - 1) // BLOCK * BLOCK + 1
        return range(begin, min(begin + BLOCK, self.pages + 1))

    @property
    def before(self) -> int:
        """The last page of the block before; 0 when there is none."""
        return self.links[0] - 1

    @property
    def after(self) -> int:
        """The first page of the next block; 0 when there is none."""
        last = self.links[-1]
        return last + 1 if last < self.pages else 0


def page_number(raw: str) -> int:
    """A page number from an address; 1 for anything else."""
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) <= 9 else 1
