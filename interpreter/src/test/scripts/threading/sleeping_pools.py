# ouro: --virtual-time
# Blocking calls in a pool beside timers of the loop.
import asyncio
import concurrent.futures
import time

begin = time.monotonic()


def at():
    """In fifths of a second, so that a slow machine does not matter."""
    return int((time.monotonic() - begin) * 5 + 0.25)


def block(number):
    print("running", number)
    time.sleep(0.4 + number * 0.1)
    print("done", number)
    return number ** 2


async def tick():
    for number in range(5):
        await asyncio.sleep(0.35)
        print("tick", number)


async def main():
    loop = asyncio.get_running_loop()
    ticker = asyncio.create_task(tick())
    with concurrent.futures.ThreadPoolExecutor(max_workers=3) as pool:
        calls = [loop.run_in_executor(pool, block, number) for number in range(6)]
        print("waiting")
        done, _ = await asyncio.wait(calls)
    print(sorted(call.result() for call in done), at())
    await ticker
    global begin
    begin = time.monotonic()
    print(await asyncio.gather(*(asyncio.to_thread(block, number) for number in (2, 0, 1))), at())
    try:
        await asyncio.wait_for(asyncio.to_thread(time.sleep, 0.4), 0.2)
    except asyncio.TimeoutError:
        print("too late", at())


asyncio.run(main())
print("the end", at())
