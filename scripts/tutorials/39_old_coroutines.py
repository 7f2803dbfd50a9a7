# ouro: --virtual-time
# oracle: none
# Older still: coroutines were generators, marked with @asyncio.coroutine, and waited with yield from.
# Python has removed this with 3.11; here it works, side by side with async def.
import asyncio


@asyncio.coroutine
def fetch(name, seconds):
    print("fetching", name)
    yield from asyncio.sleep(seconds)
    return name.title()


@asyncio.coroutine
def both():
    first = yield from fetch("bread", 1)
    second = yield from fetch("butter", 2)
    return first + " and " + second


async def modern():
    return "modern code awaits it too: " + await both()


print("a coroutine function:", asyncio.iscoroutinefunction(fetch))
loop = asyncio.get_event_loop()
print(loop.run_until_complete(both()))
print(loop.run_until_complete(modern()))
loop.close()
