# An object of a script's own that stands in for a future.
import asyncio


class Promise:
    _asyncio_future_blocking = False

    def __init__(self, loop):
        self._loop = loop
        self.callbacks = []
        self.outcome = None

    def get_loop(self):
        return self._loop

    def add_done_callback(self, callback, *, context=None):
        self.callbacks.append((callback, context))

    def remove_done_callback(self, callback):
        self.callbacks = [each for each in self.callbacks if each[0] is not callback]

    def done(self):
        return self.outcome is not None

    def cancelled(self):
        return False

    def cancel(self, msg=None):
        print("cancel", msg)
        self.settle(asyncio.CancelledError())
        return True

    def settle(self, outcome):
        self.outcome = outcome
        for callback, context in self.callbacks:
            self._loop.call_soon(callback, self, context=context)

    def result(self):
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        return self.outcome

    def exception(self):
        return self.outcome if isinstance(self.outcome, BaseException) else None

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        return self.result()


async def waiting(promise):
    return await promise


async def main():
    loop = asyncio.get_running_loop()
    first, second, third = Promise(loop), Promise(loop), Promise(loop)
    print(asyncio.isfuture(first), asyncio.ensure_future(first) is first, asyncio.isfuture(Promise))
    loop.call_later(0.001, first.settle, "value")
    loop.call_later(0.002, second.settle, KeyError("lost"))
    print(await first)
    try:
        await second
    except KeyError as error:
        print(repr(error))
    task = asyncio.create_task(waiting(third))
    await asyncio.sleep(0)
    print(task.cancel("enough"))
    print(repr((await asyncio.gather(task, return_exceptions=True))[0]))
    third = Promise(loop)
    loop.call_later(0.001, third.settle, 3)
    print(await asyncio.gather(third, asyncio.sleep(0, 4)))


asyncio.run(main())
loop = asyncio.new_event_loop()
promise = Promise(loop)
loop.call_later(0.001, promise.settle, "end")
print(loop.run_until_complete(promise))
loop.close()
