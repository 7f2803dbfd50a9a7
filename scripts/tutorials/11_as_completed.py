# ouro: --virtual-time
# as_completed hands out results in the order in which they arrive, so work on the first can begin while
# the last is still under way.
import asyncio


async def answer(server, seconds):
    await asyncio.sleep(seconds)
    return f"{server} answered after {seconds} s"


async def main():
    servers = {"Oslo": 0.3, "Lima": 0.1, "Kyoto": 0.2}
    loop = asyncio.get_running_loop()
    began = loop.time()
    for place, next_one in enumerate(asyncio.as_completed([answer(*each) for each in servers.items()]), 1):
        print(f"{place}. {await next_one} (clock: {loop.time() - began:.1f})")

    print("and now with little patience:")
    try:
        for next_one in asyncio.as_completed([answer(*each) for each in servers.items()], timeout=0.15):
            print(await next_one)
    except asyncio.TimeoutError:
        print("the others were too slow")


asyncio.run(main())
