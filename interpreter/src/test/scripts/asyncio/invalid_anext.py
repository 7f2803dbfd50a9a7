# async for over an item whose __await__ fails or gives no iterator: a TypeError that names the item, with the failure as cause.
import asyncio


class Items:
    def __aiter__(self):
        return self

    def __anext__(self):
        return self


class Fails(Items):
    def __await__(self):
        1 / 0


class GivesNumber(Items):
    def __await__(self):
        return 1


class GivesFuture(Items):
    def __anext__(self):
        future = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_soon(future.set_exception, StopAsyncIteration())
        return future


async def main():
    for items in Items(), Fails(), GivesNumber(), GivesFuture():
        try:
            async for _ in items:
                pass
            print("end")
        except Exception as e:
            print(type(e).__name__, e, "<-", repr(e.__cause__))


asyncio.run(main())
