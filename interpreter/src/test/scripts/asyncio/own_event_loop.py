# A loop that the script has written itself: virtual time, a heap of asyncio's own timer handles.
import asyncio
import heapq


class Simulator(asyncio.AbstractEventLoop):
    def __init__(self):
        self.now = 0
        self.soon = []
        self.timers = []
        self.ends = False

    def get_debug(self):
        return False

    def time(self):
        return self.now

    def run_until_complete(self, future):
        future = asyncio.ensure_future(future, loop=self)
        asyncio._set_running_loop(self)
        try:
            while (self.soon or self.timers) and not future.done():
                if self.soon:
                    handle = self.soon.pop(0)
                else:
                    handle = heapq.heappop(self.timers)
                    self.now = handle.when()
                if not handle.cancelled():
                    handle._run()
        finally:
            asyncio._set_running_loop(None)
        return future.result()

    def _timer_handle_cancelled(self, handle):
        print("cancelled", handle.when())

    def call_exception_handler(self, context):
        print(context["message"].split(" ")[:3], repr(context["exception"]))

    def call_soon(self, callback, *args, context=None):
        handle = asyncio.Handle(callback, args, self, context)
        self.soon.append(handle)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.now + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self.timers, handle)
        return handle

    def create_task(self, coro, *, name=None, context=None):
        return asyncio.Task(coro, loop=self, name=name, context=context)

    def create_future(self):
        return asyncio.Future(loop=self)


async def worker(name, seconds):
    loop = asyncio.get_running_loop()
    for step in range(2):
        await asyncio.sleep(seconds)
        print(loop.time(), name, step)
    return name


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, asyncio.current_task().get_loop() is loop, len(asyncio.all_tasks()))
    loop.call_soon(lambda: 1 / 0)
    print(await asyncio.gather(worker("a", 3), worker("b", 2)))
    try:
        await asyncio.wait_for(worker("slow", 100), 10)
    except asyncio.TimeoutError:
        print("timeout at", loop.time())
    async with asyncio.timeout(5):
        await asyncio.sleep(1)
    queue = asyncio.Queue()
    task = asyncio.create_task(queue.get())
    loop.call_later(4, queue.put_nowait, "item")
    print(await task, loop.time())
    task = asyncio.create_task(asyncio.sleep(50))
    await asyncio.sleep(0)
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))
    return "done"


print(Simulator().run_until_complete(main()))
