# ouro: --virtual-time
"""What Python removed, as old tutorials use it: asyncio.async, with (yield from lock), names that went elsewhere."""
import asyncio
import collections
import inspect
import time


@asyncio.coroutine
def hold(name, lock):
    with (yield from lock):
        print(name, "holds", lock.locked())
        yield from asyncio.sleep(1)
        print(name, "lets go")


loop = asyncio.get_event_loop()
for make in (asyncio.Lock, asyncio.Semaphore, asyncio.Condition):
    lock = make(loop=loop)
    first = asyncio.async(hold("first", lock))
    second = asyncio.async(hold("second", lock), loop=loop)
    loop.run_until_complete(asyncio.wait([first, second]))
    print(make.__name__, "is locked:", lock.locked())


@asyncio.coroutine
def fails(lock):
    with (yield from lock):
        raise ValueError("within")


lock = asyncio.Lock()
try:
    loop.run_until_complete(fails(lock))
except ValueError as error:
    print(error, lock.locked())

print(isinstance(len, collections.Callable), collections.Mapping is collections.abc.Mapping)
print(inspect.getargspec(lambda a, b=1, *c, **d: 0))
begin = time.clock()
time.sleep(2)
print(round(time.clock() - begin))
