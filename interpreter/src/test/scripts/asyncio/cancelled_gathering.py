import asyncio


async def print_result(awaitable):
    try:
        print(await awaitable)
    except (Exception, asyncio.CancelledError) as error:
        print(type(error).__name__, error)


async def main():
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)

    async def stubborn():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("stubborn", error.args)
            return "stayed"

    tasks = [asyncio.create_task(stubborn()), asyncio.create_task(asyncio.sleep(10))]
    group = asyncio.gather(done, *tasks, return_exceptions=True)
    await asyncio.sleep(0)
    print(group.cancel("enough"), group.cancelled())
    await print_result(group)
    print(group.cancel(), [task.cancelled() for task in tasks])
    group = asyncio.gather(done)
    print(group.cancel())
    print(await group)


asyncio.run(main())
