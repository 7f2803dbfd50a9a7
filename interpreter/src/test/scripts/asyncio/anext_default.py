# anext with a default over iterators of every kind.
import asyncio
import types


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        await asyncio.sleep(0)
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left


class ByGenerator(Countdown):
    @types.coroutine
    def __anext__(self):
        yield
        if not self.left:
            raise StopAsyncIteration
        self.left -= 1
        return self.left


class Bad:
    def __anext__(self):
        return 5


async def generator():
    yield "only"


async def main():
    for iterator in (Countdown(2), ByGenerator(2), generator()):
        print([await anext(iterator, "end") for _ in range(3)])
    try:
        await anext(Countdown(0))
    except StopAsyncIteration as error:
        print(repr(error))
    awaitable = anext(Bad(), 1)
    try:
        await awaitable
    except TypeError as error:
        print(error)


asyncio.run(main())
driven = anext(ByGenerator(1), "default")
print(driven.send(None))
try:
    driven.send(None)
except StopIteration as stop:
    print(stop.value)
driven = anext(ByGenerator(1), "default")
driven.send(None)
try:
    driven.throw(KeyError("thrown"))
except KeyError as error:
    print(repr(error))
driven.close()
