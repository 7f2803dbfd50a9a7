"""Asynchronous generators, context managers and comprehensions: asend, athrow, aclose, errors on the way."""
import asyncio


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print("aenter", self.name)
        return self

    async def __aexit__(self, kind, value, traceback):
        await asyncio.sleep(0)
        print("aexit", self.name, kind and kind.__name__)
        return self.swallow


async def numbers(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            try:
                got = yield i
                if got:
                    print("got", got)
            except ValueError as error:
                print("inside", error)
                yield "from handler"
    finally:
        await asyncio.sleep(0)
        print("numbers ends")


async def returning():
    async with Manager("r") as manager:
        for i in range(3):
            async with Manager(f"loop {i}"):
                if i == 1:
                    return manager.name


async def main():
    print([x async for x in numbers(3)], {x: x async for x in numbers(2) if x})
    print([await asyncio.sleep(0, y) for y in range(3)], sum([z async for z in (w async for w in numbers(3))]))
    agen = numbers(5)
    print(await agen.asend(None), await agen.asend("hello"), await agen.athrow(ValueError("v")), await agen.__anext__())
    print(await agen.aclose(), await agen.aclose())
    try:
        await agen.__anext__()
    except StopAsyncIteration as error:
        print(repr(error))
    print(await returning())
    async with Manager("swallows", True), Manager("inner"):
        raise KeyError("k")
    try:
        async with Manager("passes"):
            await asyncio.sleep(0)
            raise OSError("o")
    except OSError as error:
        print("caught", error)
    match await asyncio.sleep(0, [1, 2]):
        case [a, b] if await asyncio.sleep(0, a) > 1:
            print("no")
        case [a, *rest] if await asyncio.sleep(0, True):
            print("matched", a, rest)
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel("why")
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled())
    x = {"n": 1}
    x["n"] += await asyncio.sleep(0, 5)
    x[await asyncio.sleep(0, "m")] = (await asyncio.sleep(0, 1)) + (await asyncio.sleep(0, 2))
    print(x, f"{await asyncio.sleep(0, 'text')!r:>8}", await asyncio.sleep(0, 0) or await asyncio.sleep(0, "or"))
    while await asyncio.sleep(0, x["n"]) > 4:
        x["n"] -= 1
    else:
        print("while ends", x["n"])


asyncio.run(main())
