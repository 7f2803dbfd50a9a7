"""Fifty thousand tasks asleep at once; the time over the sleep itself."""
import asyncio
import time


async def nap(number):
    await asyncio.sleep(0.5 + number % 7 / 100)
    return number


async def main(crowd=50_000):
    results = await asyncio.gather(*[asyncio.create_task(nap(i)) for i in range(crowd)])
    assert sum(results) == crowd * (crowd - 1) // 2


begin = time.perf_counter()
asyncio.run(main())
print(time.perf_counter() - begin - 0.5)
