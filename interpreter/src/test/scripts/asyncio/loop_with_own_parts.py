# Subclasses of asyncio's loop that replace a part of it: the clock and the selector, call_soon, call_at.
import asyncio
import selectors


class JumpingSelector(selectors.BaseSelector):
    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout=None):
        if timeout:
            self.loop.now += timeout
        return []

    def register(self, fileobj, events, data=None):
        pass

    def unregister(self, fileobj):
        pass

    def get_map(self):
        return {}

    def close(self):
        pass


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.now = 100.0
        super().__init__()
        self._selector = JumpingSelector(self)

    def time(self):
        return self.now

    def close(self):
        self._selector = selectors.DefaultSelector()


async def sleeper(name, seconds):
    await asyncio.sleep(seconds)
    print(name, asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(sleeper("a", 3600), sleeper("b", 1800), sleeper("c", 7200))


loop = VirtualLoop()
loop.run_until_complete(main())
loop.close()


class CountingLoop(asyncio.SelectorEventLoop):
    soon = 0
    timers = 0

    def call_soon(self, callback, *args, context=None):
        self.soon += 1
        return super().call_soon(callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        self.timers += 1
        return super().call_at(when, callback, *args, context=context)


async def counted():
    await asyncio.sleep(0)
    await asyncio.sleep(0.001)
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "later")
    await asyncio.sleep(0.001)


loop = CountingLoop()
loop.run_until_complete(counted())
print(loop.soon, loop.timers)
loop.close()
