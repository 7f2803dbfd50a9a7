# ouro: --virtual-time
# yield inside of async def makes an asynchronous generator: it may await between its values, and async for
# waits for each of them. aclosing() sees to it that one left early is closed at once.
import asyncio
from contextlib import aclosing


async def thermometer(readings):
    try:
        for reading in readings:
            await asyncio.sleep(1)
            yield reading
    finally:
        print("thermometer off")


async def rising(source):
    last = None
    async for value in source:
        if last is not None and value > last:
            yield value - last
        last = value


async def main():
    began = asyncio.get_running_loop().time()
    async for change in rising(thermometer([20, 22, 21, 25])):
        print(f"up by {change} after {asyncio.get_running_loop().time() - began:.0f} s")

    async with aclosing(thermometer([18, 39, 41])) as readings:
        async for reading in readings:
            print("reads", reading)
            if reading > 38:
                print("fever, no more readings needed")
                break
    print("on with the day")


asyncio.run(main())
