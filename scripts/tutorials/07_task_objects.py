# ouro: --virtual-time
# What a task knows about itself: a name, whether it has ended, and how. A result is asked for with
# result(), and the exception that ended a task comes out where the task is awaited.
import asyncio


async def divide(a, b):
    await asyncio.sleep(1)
    return a / b


async def main():
    print("I am", asyncio.current_task().get_name())
    good = asyncio.create_task(divide(10, 4), name="good")
    bad = asyncio.create_task(divide(1, 0), name="bad")
    print("running:", sorted(task.get_name() for task in asyncio.all_tasks()))

    try:
        good.result()
    except asyncio.InvalidStateError as error:
        print("too early:", error)

    await asyncio.sleep(2)
    for task in (good, bad):
        print(task.get_name(), "done:", task.done(), "cancelled:", task.cancelled())
    print("good:", good.result())
    print("bad:", repr(bad.exception()))

    try:
        await bad
    except ZeroDivisionError as error:
        print("awaiting it raises:", error)


asyncio.run(main())
