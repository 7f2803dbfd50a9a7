# ouro: --virtual-time
# asyncio.wait looks at tasks instead of results: it says which are done and which are pending, after the
# first, after the first failure, after all, or after a while. It never cancels anybody.
import asyncio


async def runner(name, seconds):
    await asyncio.sleep(seconds)
    if name == "Cleo":
        raise RuntimeError("Cleo stumbled")
    return name


def names(tasks):
    return sorted(task.get_name() for task in tasks)


async def main():
    start = {"Ada": 3, "Bert": 1, "Cleo": 2, "Dan": 9}
    field = {asyncio.create_task(runner(name, seconds), name=name) for name, seconds in start.items()}

    done, pending = await asyncio.wait(field, return_when=asyncio.FIRST_COMPLETED)
    print("first over the line:", names(done), "still running:", names(pending))

    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print("stopped by:", [str(task.exception()) for task in done], "still running:", names(pending))

    done, pending = await asyncio.wait(pending, timeout=2)
    print("two seconds later:", names(done), "still running:", names(pending))

    done, pending = await asyncio.wait(pending)
    print("at last:", names(done), "still running:", names(pending))


asyncio.run(main())
