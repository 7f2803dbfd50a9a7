"""Five hundred tasks give each other turns."""
import asyncio
import time


async def member(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(member(800) for _ in range(500)))


begin = time.perf_counter()
asyncio.run(main())
print(time.perf_counter() - begin)
