# ouro: --virtual-time
# Cancelling is a request: at its next turn the task finds a CancelledError at the place where it waits.
# finally blocks run, and who awaits a cancelled task sees the CancelledError too.
import asyncio


async def watch():
    ticks = 0
    try:
        while True:
            await asyncio.sleep(1)
            ticks += 1
            print("tick", ticks)
    except asyncio.CancelledError as why:
        print("watch: asked to stop, because", why)
        raise
    finally:
        print("watch: put away after", ticks, "ticks")


async def main():
    task = asyncio.create_task(watch())
    await asyncio.sleep(3.5)
    print("accepted:", task.cancel("it is late"))
    print("cancelled yet?", task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled now?", task.cancelled())
    print("a second time:", task.cancel())

    unborn = asyncio.create_task(watch())
    unborn.cancel()
    await asyncio.gather(unborn, return_exceptions=True)
    print("cancelled before its first turn, it never began")


asyncio.run(main())
