# ouro: --virtual-time
import asyncio
import warnings

warnings.showwarning = lambda message, category, *rest: print(category.__name__, message)


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
    finally:
        print("leaving", name)


async def fail(message):
    await asyncio.sleep(0)
    raise ValueError(message)


def handler(loop, context):
    print(context["message"], repr(context.get("exception")))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    work("never awaited", 1)
    asyncio.sleep(1)
    asyncio.create_task(work("a", 10))
    loop.create_task(work("b", 20))
    asyncio.create_task(fail("nobody asks"))
    asked = asyncio.ensure_future(fail("somebody asks"))
    await asyncio.sleep(1)
    print("a second later")
    print(repr(asked.exception()))


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("end of the script")
