"""Every kind of statement and expression once: a node whose class is not in the cache would open the archive to be made."""
from __future__ import annotations

import contextlib
import functools


class Base:
    __slots__ = ("value", "__dict__")
    kinds: list[str] = []

    def __init_subclass__(cls, *, kind="plain", **rest):
        super().__init_subclass__(**rest)
        Base.kinds.append(kind)

    def __init__(self, value: int = 0) -> None:
        self.value = value

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return kind is KeyError

    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        return False

    def __getattr__(self, name):
        raise AttributeError(name)

    def __getitem__(self, key):
        return key

    def __len__(self):
        return 2

    @classmethod
    def made(cls, *values, **named):
        return cls(*values, **named)

    @staticmethod
    def added(a, /, b=2, *, c=3):
        return a + b + c


class Derived(Base, kind="derived"):
    __match_args__ = ("value",)

    def __init__(self, value=1):
        super().__init__(value)


def described(subject):
    match subject:
        case None | True:
            return "singleton"
        case 0 | 1.5 | -3:
            return "number"
        case str() as text if text:
            return f"{text!r:>8}|{len(text)=}"
        case [first, *rest]:
            return first, rest
        case {"key": value, **rest}:
            return value, rest
        case Derived(value):
            return value
        case contextlib.nullcontext:
            return "value"
        case _:
            return "nothing"


def flow(limit):
    global total
    total, count = 0, 0
    del count
    i = 0
    while i < limit:
        i += 1
        if i == 2:
            continue
        elif i > 3:
            break
        total -= ~i ** 2 // 3 % 5
    else:
        total = None
    for total in range(3):
        pass
    else:
        total <<= 1
    a, (b, *c) = 1, (2, 3, 4)
    a, b = b, a
    c[0] = c[-1:] = [a]
    assert a and not b or c, "words"
    return a if b else [x for x in c if x is not None], {x for x in "ab"}, {**{"k": a}}, lambda y=a: y or (z := b)


def raising():
    with Base() as base, contextlib.suppress(ValueError):
        base[1:2], base[..., 1]
        raise KeyError(base.value)
    try:
        base.missing
    except (AttributeError, TypeError) as error:
        print(error)
    else:
        pass
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            raise RuntimeError("second") from error
        finally:
            base.value += 1
    except RuntimeError as error:
        print(error.__cause__)
    try:
        raise ExceptionGroup("several", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        print(group.exceptions)
    except* TypeError:
        pass
    return 1 < base.value <= 3 != 4, 1 in (1, 2), "a" not in "b", b"bytes"[0], 1j, 0x1F, 10 ** 20, ...


def pausing():
    received = yield
    yield from (received, *"ab")
    while received:
        try:
            received = yield received
        except ValueError:
            return "ended"


@functools.lru_cache(maxsize=None)
def cached(n):
    return n if n < 2 else cached(n - 1) + cached(n - 2)


async def counting(limit):
    for i in range(limit):
        yield i


async def suspending():
    async with Base(1) as base, Base():
        async for i in counting(3):
            if await described_later(i):
                continue
        else:
            base.value = await described_later(2)
    match await described_later([1]):
        case [x]:
            print(x)
    while not await described_later(1):
        break
    return [i async for i in counting(2)], {i: i async for i in counting(2)}, tuple([i async for i in counting(2)])


async def described_later(value):
    try:
        return value
    finally:
        await nothing()


async def nothing():
    return None


def everything():
    for subject in (None, 0, "text", [1, 2], {"key": 1, "other": 2}, Derived(), object()):
        print(described(subject), end=" ")
    print(*flow(5)[:2], raising(), cached(10), Base.made(1).value, Base.added(*[1], **{"c": 2}), Base.kinds, sep="\n")
    generator = pausing()
    print(next(generator), generator.send(1), [*generator][:1])
    step = suspending()
    try:
        step.send(None)
    except StopIteration as stop:
        print(stop.value)
    namespace = {}
    exec("def made(x): return x * 2", namespace)
    print(eval("made(2)", namespace), described.__annotations__, Base.__mro__)


everything()
