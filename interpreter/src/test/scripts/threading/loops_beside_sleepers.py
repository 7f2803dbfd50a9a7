# ouro: --virtual-time
# A loop in another thread, and one that waits for threads that sleep.
import asyncio
import threading
import time

begin = time.monotonic()


def at():
    """In fifths of a second, so that a slow machine does not matter."""
    return int((time.monotonic() - begin) * 5 + 0.25)


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
late = asyncio.run_coroutine_threadsafe(job(0.6), loop)
early = asyncio.run_coroutine_threadsafe(job(0.2), loop)
time.sleep(0.4)
print(late.done(), early.done(), at())
print(late.result(timeout=9), at())
slow = asyncio.run_coroutine_threadsafe(job(0.4), loop)
try:
    slow.result(timeout=0.2)
except TimeoutError:
    print("too slow", at())
print(slow.result())
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def answer():
        time.sleep(0.4)
        loop.call_soon_threadsafe(future.set_result, "answer")

    threading.Thread(target=answer).start()
    await asyncio.sleep(0.2)
    print(future.done(), at())
    print(await future, at())
    call = asyncio.ensure_future(asyncio.to_thread(time.sleep, 0.2))
    turns = 0
    while not call.done():
        turns += 1
        await asyncio.sleep(0)
    print(turns > 1, at())


asyncio.run(main())
