"""Items wander through a chain of bounded queues."""
import asyncio
import time


async def stage(source, sink):
    while True:
        item = await source.get()
        await sink.put(item + 1)
        source.task_done()


async def main(items=60_000, length=4):
    queues = [asyncio.Queue(maxsize=50) for _ in range(length + 1)]
    stages = [asyncio.create_task(stage(a, b)) for a, b in zip(queues, queues[1:])]

    async def feed():
        for item in range(items):
            await queues[0].put(item)

    feeder = asyncio.create_task(feed())
    total = 0
    for _ in range(items):
        total += await queues[-1].get()
    assert total == sum(range(items)) + items * length
    await feeder
    for each in stages:
        each.cancel()
    await asyncio.gather(*stages, return_exceptions=True)


begin = time.perf_counter()
asyncio.run(main())
print(time.perf_counter() - begin)
