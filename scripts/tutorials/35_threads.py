# ouro: --virtual-time
# Work that would block the loop goes to a thread: to_thread for a function, run_in_executor for a pool of
# one's own. The way back from a thread into the loop is call_soon_threadsafe.
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def checksum(text):
    where = "the loop's thread" if threading.current_thread() is threading.main_thread() else "another thread"
    return sum(map(ord, text)) % 251, where


def announce(loop, future):
    loop.call_soon_threadsafe(future.set_result, "called from outside")


async def main():
    print("called directly:", checksum("ouroboros"))
    print("with to_thread: ", await asyncio.to_thread(checksum, "ouroboros"))

    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        words = ["head", "body", "tail"]
        sums = await asyncio.gather(*(loop.run_in_executor(pool, checksum, word) for word in words))
        print("from the pool:", dict(zip(words, (number for number, _ in sums))))

    try:
        await asyncio.to_thread(int, "forty-two")
    except ValueError as error:
        print("errors come across:", error)

    future = loop.create_future()
    thread = threading.Thread(target=announce, args=(loop, future))
    thread.start()
    print(await future)
    thread.join()


asyncio.run(main())
