# ouro: --virtual-time
import asyncio
import functools
import re


def show(thing):
    text = re.sub("0x[0-9a-f]+", "0x", repr(thing))
    print(re.sub(r"at /\S*/(\w+\.py)", r"at \1", text))


async def work(seconds=1, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return [seconds] * 20


class Caller:
    def method(self, *arguments):
        pass


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(work(), name="T")
    show(task)
    await asyncio.sleep(0)
    show(task)
    task.cancel()
    show(task)
    await asyncio.gather(task, return_exceptions=True)
    show(task)
    task = asyncio.create_task(work())
    await task
    show(task)
    task = asyncio.create_task(work(error=ValueError("wrong")))
    await asyncio.gather(task, return_exceptions=True)
    show(task)

    future = loop.create_future()
    for callback in (print, show, lambda done: None):
        future.add_done_callback(callback)
        show(future)
    future.remove_done_callback(show)
    future.remove_done_callback(print)
    future.set_result("a long text that is cut in the middle, as reprlib does")
    show(future)
    future = loop.create_future()
    future.set_result({number: "x" * number for number in range(6)})
    show(future)

    for handle in (
        loop.call_soon(print, 1, list(range(9))),
        loop.call_later(5, show, {"k": 2}),
        loop.call_soon(functools.partial(show, 3, z=4), 5),
        loop.call_soon(functools.partial(functools.partial(show, 3), 4), 5),
        loop.call_soon(Caller().method, 10 ** 50),
        loop.call_soon(Caller()),
    ):
        show(handle)
        handle.cancel()
        show(handle)


asyncio.run(main())
