"""Bytes made worse: each case is one sample after a few random changes; the same seed gives the same cases."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

NUMBERS = [b"\0", b"\xff", b"\x7f", b"\x80", b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\0\0\0"]
WORDS = [
    b"-1",
    b"0",
    b"99999999999999999999",
    b"\r\n",
    b'"',
    b",",
    b"\t",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"%00",
    b"..",
    b"=",
    b"&",
]
MOST = 64


def cases(samples: Sequence[bytes], seed: int) -> Iterator[bytes]:
    """Without end."""
    random = Random(seed)
    while True:
        content = bytearray(random.choice(samples))
        for _ in range(random.choice((1, 1, 1, 2, 4, 8))):
            random.choice(CHANGES)(content, random, samples)
        yield bytes(content)


def _place(content: bytearray, random: Random) -> int:
    return random.randint(0, len(content))


def _flip(content: bytearray, random: Random, samples: Sequence[bytes]) -> None:
    if content:
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)


def _other(content: bytearray, random: Random, samples: Sequence[bytes]) -> None:
    if content:
        content[random.randrange(len(content))] = random.randrange(256)


def _word(content: bytearray, random: Random, samples: Sequence[bytes]) -> None:
    word, at = random.choice(NUMBERS + WORDS), _place(content, random)
    content[at : at + random.choice((0, len(word)))] = word


def _drop(content: bytearray, random: Random, samples: Sequence[bytes]) -> None:
    at = _place(content, random)
    del content[at : at + random.randint(1, MOST)]


def _again(content: bytearray, random: Random, samples: Sequence[bytes]) -> None:
    start, at = _place(content, random), _place(content, random)
    content[at:at] = content[start : start + random.randint(1, MOST)] * random.choice((1, 2, 50))


def _cut(content: bytearray, random: Random, samples: Sequence[bytes]) -> None:
    del content[_place(content, random) :]


def _splice(content: bytearray, random: Random, samples: Sequence[bytes]) -> None:
    other = random.choice(samples)
    content[_place(content, random) :] = other[random.randint(0, len(other)) :]


CHANGES: list[Callable[[bytearray, Random, Sequence[bytes]], None]] = [
    _flip, _flip, _other, _other, _word, _word, _drop, _again, _cut, _splice,
]  # fmt: skip
