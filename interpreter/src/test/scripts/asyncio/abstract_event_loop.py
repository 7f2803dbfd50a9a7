# AbstractEventLoop by itself can do nothing.
import asyncio

loop = asyncio.AbstractEventLoop()
for name in ("run_forever", "stop", "close", "time", "create_future", "get_debug", "is_running"):
    try:
        getattr(loop, name)()
    except NotImplementedError as error:
        print(name, repr(error))


async def main():
    for coroutine in (loop.create_connection(None), loop.sock_recv(None, 1), loop.shutdown_asyncgens()):
        try:
            await coroutine
        except NotImplementedError as error:
            print(repr(error))


asyncio.run(main())
print(issubclass(asyncio.SelectorEventLoop, asyncio.BaseEventLoop))
print(isinstance(asyncio.new_event_loop(), asyncio.AbstractEventLoop))
