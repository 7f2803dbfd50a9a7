# ouro: --virtual-time
# add_done_callback: a plain function that the loop calls once a task has ended. It gets the task, not the
# result, and runs at the loop's next turn. partial() hands further arguments over.
import asyncio
from functools import partial


async def compute(number):
    await asyncio.sleep(number)
    if number == 3:
        raise ArithmeticError("three is too many")
    return number ** 2


def report(label, task):
    if task.cancelled():
        print(label, "was cancelled")
    elif task.exception():
        print(label, "failed:", task.exception())
    else:
        print(label, "gave", task.result())


async def main():
    tasks = []
    for number in range(1, 5):
        task = asyncio.create_task(compute(number))
        task.add_done_callback(partial(report, f"compute({number})"))
        tasks.append(task)

    def silent(task):
        print("never called")

    tasks[1].add_done_callback(silent)
    print("callbacks taken off:", tasks[1].remove_done_callback(silent))
    await asyncio.sleep(3.5)
    tasks[3].cancel()
    await asyncio.wait(tasks)

    tasks[0].add_done_callback(partial(report, "added late"))
    print("even a finished task calls back, but not at once:")
    await asyncio.sleep(0)


asyncio.run(main())
