# ouro: --virtual-time --seed 1
"""Who takes turns when: timers that are due together, callbacks, cancelled timers, events and locks."""
import asyncio


async def sleeper(name, delay, log):
    await asyncio.sleep(delay)
    log.append(name)


async def equal_timers(count):
    log = []
    tasks = [asyncio.create_task(sleeper(i, 1, log)) for i in range(count)]
    for task in tasks:
        await task
    return log


async def main():
    for count in (2, 5, 8, 13):
        print(count, await equal_timers(count))
    loop = asyncio.get_running_loop()
    log = []
    loop.call_soon(log.append, "soon")
    loop.call_later(0, log.append, "later")
    handles = [loop.call_later(1 + i % 3, log.append, i) for i in range(150)]
    for handle in handles[::3] + handles[1::3]:
        handle.cancel()
    future = loop.create_future()
    future.add_done_callback(lambda f: log.append(("done", f.result())))
    loop.call_soon(future.set_result, 7)
    log.append(await future)
    await asyncio.sleep(5)
    print(log)
    lock, event, log = asyncio.Lock(), asyncio.Event(), []

    async def member(i):
        await event.wait()
        async with lock:
            log.append(i)
            await asyncio.sleep(0)
        log.append(-i)

    tasks = [asyncio.create_task(member(i)) for i in range(1, 5)]
    await asyncio.sleep(0)
    event.set()
    tasks[1].cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(log, results)
    queue, log = asyncio.Queue(maxsize=2), []

    async def produce(name):
        for i in range(4):
            await queue.put((name, i))
            log.append(f"put {name}{i}")

    async def consume():
        while True:
            item = await queue.get()
            log.append(f"got {item[0]}{item[1]}")
            await asyncio.sleep(0.1)
            queue.task_done()

    consumers = [asyncio.create_task(consume()) for _ in range(2)]
    await asyncio.gather(produce("a"), produce("b"))
    await queue.join()
    for each in consumers:
        each.cancel()
    print(log, await asyncio.gather(*consumers, return_exceptions=True))
    print(loop.time(), await asyncio.wait_for(asyncio.sleep(2, "in time"), 3), loop.time())


asyncio.run(main())
