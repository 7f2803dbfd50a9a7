# Methods that asyncio has in Python fail in the words of Python functions.
import asyncio


class Closed(asyncio.Transport):
    def is_closing(self):
        return True


def expect_refusal(name, function):
    try:
        function()
        print(name, "can be called")
    except TypeError as error:
        print(name, error)


async def main():
    loop = asyncio.get_running_loop()
    handle, timer = loop.call_soon(print), loop.call_later(1, print)
    handle.cancel()
    timer.cancel()
    reader = asyncio.StreamReader()
    writer = asyncio.StreamWriter(Closed(), asyncio.Protocol(), reader, loop)
    methods = {
        asyncio.Queue(): "put put_nowait",
        asyncio.PriorityQueue(): "put",
        asyncio.Semaphore(): "",
        asyncio.BoundedSemaphore(): "",
        asyncio.Condition(): "wait_for",
        reader: "readexactly feed_data set_exception set_transport",
        writer: "write writelines get_extra_info",
        loop: "call_soon call_later call_at create_task run_until_complete set_debug call_exception_handler "
              "set_exception_handler default_exception_handler call_soon_threadsafe",
    }
    for owner, names in methods.items():
        for name in names.split():
            expect_refusal(name, getattr(owner, name))
    methods = {
        asyncio.Queue(): "get get_nowait join task_done qsize empty full",
        asyncio.Semaphore(): "acquire release locked",
        asyncio.BoundedSemaphore(): "release",
        asyncio.Lock(): "acquire release locked",
        asyncio.Event(): "set clear wait is_set",
        asyncio.Condition(): "notify wait",
        reader: "read readline readuntil feed_eof exception at_eof",
        writer: "write close drain wait_closed can_write_eof write_eof is_closing",
        loop: "create_future time run_forever stop is_running is_closed get_debug",
        handle: "cancel cancelled",
        timer: "cancel when",
    }
    for owner, names in methods.items():
        for name in names.split():
            expect_refusal(name, lambda: getattr(owner, name)(1, 2, 3, 4))
            expect_refusal(name, lambda: getattr(owner, name)(bogus=1))
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Lock,
                 asyncio.Event, asyncio.Condition, asyncio.StreamReader):
        expect_refusal(kind.__name__, lambda: kind(1, 2, 3))
        expect_refusal(kind.__name__, lambda: kind(bogus=1))


asyncio.run(main())
