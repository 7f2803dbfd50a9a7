# ouro: --virtual-time
# await alone does not make a program concurrent. A coroutine that awaits one thing after the other
# takes its pauses one after the other: still nine minutes of tea.
import asyncio
import time


async def brew(cup, minutes):
    print(f"{cup}: water on")
    await asyncio.sleep(minutes)
    print(f"{cup}: ready")
    return cup


async def main():
    began = time.perf_counter()
    first = await brew("green", 2)
    second = await brew("black", 4)
    third = await brew("mint", 3)
    print("served:", first, second, third)
    print(f"after {time.perf_counter() - began:.0f} minutes")


asyncio.run(main())
