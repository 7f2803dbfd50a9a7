import asyncio


class Wrong:
    def __aiter__(self):
        return 5


try:
    aiter(Wrong())
except TypeError as error:
    print(error)
try:
    aiter([])
except TypeError as error:
    print(error)


async def ticks():
    await asyncio.sleep(0.1)
    yield 1
    yield 2


async def next_of(generator):
    return await anext(generator)


async def main():
    generator = ticks()
    print(generator.ag_running, generator.ag_await)
    task = asyncio.create_task(next_of(generator))
    await asyncio.sleep(0.05)
    print(generator.ag_running, generator.ag_await is None)
    print(await task, generator.ag_running, generator.ag_await)
    print([item async for item in generator])
    print(generator.ag_running)


asyncio.run(main())
