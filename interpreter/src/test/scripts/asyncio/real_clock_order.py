"""The order of turns on the real clock, where no two deadlines are equal: timers come as they are due."""
import asyncio

STEP = 0.03


async def sleeper(name, steps, log):
    await asyncio.sleep(steps * STEP)
    log.append(name)


async def main():
    loop = asyncio.get_running_loop()
    log = []
    await asyncio.gather(*(sleeper(number, 1, log) for number in range(9)))
    print("the same pause:", log)
    log = []
    await asyncio.gather(*(sleeper(steps, steps, log) for steps in (5, 1, 4, 2, 3)))
    print("different pauses:", log)

    log = []
    loop.call_later(2 * STEP, log.append, "second")
    loop.call_later(STEP, log.append, "first")
    cancelled = loop.call_later(STEP, log.append, "never")
    loop.call_at(loop.time() + 3 * STEP, log.append, "third")
    loop.call_soon(log.append, "soon")
    loop.call_later(0, log.append, "at once")
    cancelled.cancel()
    await asyncio.sleep(4 * STEP)
    print(log)

    log = []
    tasks = [asyncio.create_task(sleeper(steps, steps, log), name=str(steps)) for steps in (3, 1, 9)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("first:", [task.get_name() for task in done], sorted(task.get_name() for task in pending))
    done, pending = await asyncio.wait(pending, timeout=4 * STEP)
    print("then:", [task.get_name() for task in done], [task.get_name() for task in pending])
    pending.pop().cancel()
    try:
        await asyncio.wait_for(sleeper("late", 50, log), STEP)
    except asyncio.TimeoutError:
        print("timed out", log)
    try:
        async with asyncio.timeout(STEP):
            await sleeper("late", 50, log)
    except TimeoutError:
        print("timed out again", log)

    queue = asyncio.Queue(maxsize=1)
    log = []

    async def produce():
        for item in range(4):
            await queue.put(item)
            log.append(f"put {item}")
        await queue.put(None)

    async def consume():
        while (item := await queue.get()) is not None:
            log.append(f"got {item}")
            await asyncio.sleep(STEP)

    await asyncio.gather(produce(), consume())
    print(log)
    began = loop.time()
    await asyncio.sleep(STEP)
    print("slept long enough:", loop.time() - began >= STEP - 1e-3)


asyncio.run(main())
