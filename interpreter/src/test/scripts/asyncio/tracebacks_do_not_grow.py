import asyncio


def depth(error):
    count, traceback = 0, error.__traceback__
    while traceback is not None:
        count, traceback = count + 1, traceback.tb_next
    return count


async def fail():
    raise KeyError("k")


async def main():
    task = asyncio.ensure_future(fail())
    for _ in range(4):
        try:
            await task
        except KeyError as error:
            print(depth(error))
    future = asyncio.get_running_loop().create_future()
    future.set_exception(ValueError("v"))
    for _ in range(3):
        try:
            future.result()
        except ValueError as error:
            print(depth(error))


asyncio.run(main())
