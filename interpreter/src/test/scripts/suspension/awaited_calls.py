# Calls of coroutine functions that are awaited where they stand, in all the ways in which they can end.
import asyncio
import functools
import sys
import traceback


def place(error):
    return [(f.name, f.lineno) for f in traceback.extract_tb(error.__traceback__) if f.filename == __file__]


async def plain(x):
    return x


async def stopping(x):
    await asyncio.sleep(0)
    return x


async def failing(x):
    if x == 1:
        await asyncio.sleep(0)
    raise KeyError(x)


async def stop_iteration(x):
    if x:
        await asyncio.sleep(0)
    raise StopIteration(x)


async def chain(n, end, *, log=None):
    if n == 0:
        return await end(n)
    return (n, await chain(n - 1, end, log=log))


async def chained(n, end):
    if n == 0:
        return await end(n)
    return (n, await chained(n - 1, end))


class Thing:
    def __init__(self):
        self.names = []

    async def method(self, x, y):
        self.names.append((sys._getframe().f_code.co_name, sys._getframe().f_back.f_code.co_name))
        return await stopping(x + y)

    async def hidden(self):
        return "class"


def named(f):
    @functools.wraps(f)
    async def wrapper(*args):
        await asyncio.sleep(0)
        return "wrapped", await f(*args)

    return wrapper


@named
async def decorated(x):
    return x


async def closing(x):
    def inner():
        return x

    await asyncio.sleep(0)
    return inner()


async def deep(n):
    return await deep(n + 1)


async def forever():
    await asyncio.get_running_loop().create_future()


async def waits():
    try:
        await forever()
    finally:
        print("cleaned", await plain("up"))


async def handling():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            await failing(1)
        except KeyError as e:
            print(repr(e), repr(e.__context__))
        try:
            await failing(0)
        except KeyError as e:
            print(repr(e), repr(e.__context__))


async def main():
    print(await plain(1), await stopping(2), await chain(3, plain), await chained(3, stopping))
    for f in (failing, stop_iteration):
        for x in (0, 1):
            try:
                await f(x)
            except Exception as e:
                print(repr(e), repr(e.__cause__), place(e))
            try:
                await chained(2, f)
            except Exception as e:
                print(repr(e), repr(e.__cause__), place(e))
    thing = Thing()
    for i in range(3):
        print(await thing.method(i, 1), thing.names)
    for _ in range(3):
        print(await thing.hidden())

    async def own():
        return "instance"

    thing.hidden = own
    print(await thing.hidden(), await decorated(5), await closing(7))
    try:
        await plain()
    except TypeError as e:
        print(e)
    try:
        await plain(1, 2)
    except TypeError as e:
        print(e)
    try:
        await nothing(1)
    except NameError as e:
        print(e)
    try:
        await deep(0)
    except RecursionError as e:
        print(type(e))
    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    coroutine = task.get_coro()
    print(coroutine.cr_await.__qualname__, coroutine.cr_await.cr_frame.f_code.co_name, coroutine.cr_await.cr_running)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e))
    await handling()
    made = plain(9)
    print(await made)
    try:
        await made
    except RuntimeError as e:
        print(e)


asyncio.run(main())
driven = chained(2, stopping)
print(driven.send(None), driven.cr_await.__name__, driven.cr_await.cr_await.cr_await.__name__)
try:
    driven.throw(LookupError("thrown"))
except LookupError as e:
    print(repr(e), place(e))
driven = chained(2, stopping)
driven.send(None)
driven.close()
print(driven.cr_frame)
