"""sys.getsizeof of built-in values: numbers, texts, bytes and containers."""

import sys
from collections import defaultdict, deque


def sizes(*values):
    print([sys.getsizeof(value) for value in values])


sizes(0, 1, -1, 2**30 - 1, 2**30, -2**30, 2**60, 2**90, 10**100, True, False)
sizes(1.5, 1j, None, ..., NotImplemented)
sizes("", "a", "abc", "é", "éa", "中", "中a", "😀", "a😀", "x" * 1000)
sizes(b"", b"a", b"abc", bytearray(), bytearray(b"a"), bytearray(b"abc"), bytearray(10))
sizes((), (1,), (1, 2), tuple(range(10)))
sizes([], [None] * 1, [None] * 2, [None] * 3, [None] * 1000, list(range(10)))
sizes(range(3), range(10**30), slice(3), memoryview(b"abc"))
numbers = (0, 1, 5, 6, 10, 11, 21, 22, 42, 43, 85, 86, 170, 171, 341, 342, 683, 10_000, 100_000)
sizes(*[{i: i for i in range(count)} for count in numbers])
sizes(*[{str(i): i for i in range(count)} for count in numbers])
sizes({2: 3, "a": 1}, dict(a=1, b=2), defaultdict(int), defaultdict(int, {1: 2}))
numbers = (0, 1, 4, 5, 18, 19, 76, 77, 306, 307, 1000, 49_999, 50_000, 60_000, 200_000)
sizes(*[set(range(count)) for count in numbers])
sizes(*[frozenset(range(count)) for count in numbers])
sizes(*[deque(range(count)) for count in (0, 1, 63, 64, 65, 127, 128, 191, 192, 1000)])
print([].__sizeof__(), {}.__sizeof__(), "abc".__sizeof__(), (1).__sizeof__(), (1, 2).__sizeof__(), set().__sizeof__(), b"".__sizeof__())
