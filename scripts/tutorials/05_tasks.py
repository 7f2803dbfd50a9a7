# ouro: --virtual-time
# A task starts a coroutine without waiting for it. Three tasks take their pauses at the same time, so the
# tea is ready after the longest of them.
import asyncio
import time


async def brew(cup, minutes):
    print(f"{cup}: water on")
    await asyncio.sleep(minutes)
    print(f"{cup}: ready")
    return cup


async def main():
    began = time.perf_counter()
    green = asyncio.create_task(brew("green", 2))
    black = asyncio.create_task(brew("black", 4))
    mint = asyncio.create_task(brew("mint", 3))
    print("three tasks made, none has begun")
    print("served:", await green, await black, await mint)
    print(f"after {time.perf_counter() - began:.0f} minutes")


asyncio.run(main())
