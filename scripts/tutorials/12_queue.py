# ouro: --virtual-time
# A queue between a producer and a consumer. The queue holds two loaves at most: a baker who is faster than
# the shop has to wait until there is room on the shelf again.
import asyncio

CLOSED = object()


async def baker(shelf):
    for loaf in range(1, 6):
        await asyncio.sleep(1)
        if shelf.full():
            print(f"baker: no room for loaf {loaf}, waiting")
        await shelf.put(loaf)
        print(f"baker: loaf {loaf} on the shelf, {shelf.qsize()} there")
    await shelf.put(CLOSED)


async def shop(shelf):
    while True:
        loaf = await shelf.get()
        if loaf is CLOSED:
            print("shop: closed")
            return
        await asyncio.sleep(3)
        print(f"shop: sold loaf {loaf}")


async def main():
    shelf = asyncio.Queue(maxsize=2)
    await asyncio.gather(baker(shelf), shop(shelf))


asyncio.run(main())
