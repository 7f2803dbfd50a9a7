# async with and async for say which method gave what cannot be awaited.
import asyncio


class Enter:
    def __aenter__(self):
        return 1

    async def __aexit__(self, *args):
        pass


class Exit:
    async def __aenter__(self):
        return self

    def __aexit__(self, *args):
        return 2


class Next:
    def __aiter__(self):
        return self

    def __anext__(self):
        return ()


async def enter():
    async with Enter():
        pass


async def leave():
    async with Exit():
        pass


async def leave_failing():
    async with Exit():
        1 / 0


async def loop():
    async for _ in Next():
        pass


async def plain():
    await 5


for function in (enter, leave, leave_failing, loop, plain):
    try:
        function().send(None)
    except TypeError as error:
        print(error, isinstance(error.__context__, ZeroDivisionError))
