# ouro: --virtual-time
# Two ways of losing patience. wait_for puts a limit on one awaitable; asyncio.timeout puts it on a whole
# block, and can be moved while the block runs.
import asyncio


async def letter(days):
    try:
        await asyncio.sleep(days)
        return f"a letter after {days} days"
    except asyncio.CancelledError:
        print(f"  (the letter of {days} days is sent back)")
        raise


async def main():
    print(await asyncio.wait_for(letter(2), timeout=5))
    try:
        await asyncio.wait_for(letter(30), timeout=5)
    except asyncio.TimeoutError as error:
        print("wait_for gave up:", type(error).__name__)

    try:
        async with asyncio.timeout(10):
            print(await letter(4))
            print(await letter(7))
    except TimeoutError:
        print("ten days for both were not enough")

    loop = asyncio.get_running_loop()
    async with asyncio.timeout(3) as limit:
        await asyncio.sleep(2)
        limit.reschedule(loop.time() + 10)
        print(await letter(8))
    print("patience was extended, expired:", limit.expired())


asyncio.run(main())
