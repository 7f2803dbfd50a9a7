# ouro: --virtual-time
# What a task may do when it is cancelled: clean up, even with awaits; or refuse. Who swallows the
# CancelledError goes on as if nothing had been asked, which is rarely kind.
import asyncio


async def polite(log):
    try:
        await asyncio.sleep(60)
    finally:
        log.append("polite: saving")
        await asyncio.sleep(1)
        log.append("polite: saved")


async def deaf(log):
    for attempt in range(2):
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            log.append(f"deaf: ignored request {attempt + 1}")
    return "deaf: ended by itself"


async def main():
    log = []
    began = asyncio.get_running_loop().time()
    tasks = [asyncio.create_task(polite(log)), asyncio.create_task(deaf(log))]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(*log, sep="\n")
    for task, result in zip(tasks, results):
        print(task.get_coro().__name__, "cancelled:", task.cancelled(), "requests:", task.cancelling(), repr(result))
    print(f"all over after {asyncio.get_running_loop().time() - began:.0f} seconds")


asyncio.run(main())
