"""A call's frame may be looked at after the call: another call must not write over it."""
import asyncio
import inspect
import sys


def here(value):
    marker = value * 2
    return inspect.currentframe()


frames = [here(n) for n in (1, 2, 3)]
print([frame.f_locals["marker"] for frame in frames])
print(len(set(map(id, frames))))


def fails(depth):
    if depth == 0:
        raise LookupError("bottom")
    try:
        fails(depth - 1)
    except LookupError as e:
        problem = f"{depth}: {e}"
        error = e
        return problem, error
    raise AssertionError


message, error = fails(1)
for _ in range(3):
    fails(1)
traceback = error.__traceback__
while traceback:
    names = traceback.tb_frame.f_locals
    print(traceback.tb_frame.f_code.co_name, names["depth"], sorted(names))
    traceback = traceback.tb_next


def outer(n):
    def inner():
        return n

    if n:
        outer(n - 1)
    return inner


made = [outer(n) for n in range(4)]
print([inner() for inner in made])


def unset(give):
    if give:
        value = "left over"
        return value
    return value


print(unset(True))
try:
    unset(False)
except UnboundLocalError as e:
    print(e)


def numbers(stop=None, source=None):
    if source is None:
        return (n for n in range(stop))
    for n in source:
        if n == 2:
            break
    return source


kept = numbers(5)
numbers(source=kept)
print(list(kept))


async def level(n):
    if n == 0:
        return sys._getframe()
    mine = n
    return await level(n - 1)


async def plain(n):
    value = [n]
    return value


async def main():
    frame = await level(3)
    await level(2)
    print(frame.f_code.co_name, frame.f_locals)
    lists = [await plain(n) for n in range(3)]
    print(lists)
    try:
        await failing(2)
    except ZeroDivisionError as e:
        error = e
    try:
        await failing(1)
    except ZeroDivisionError:
        pass
    depths = []
    traceback = error.__traceback__.tb_next
    while traceback:
        depths.append(traceback.tb_frame.f_locals["n"])
        traceback = traceback.tb_next
    print(depths)


async def failing(n):
    return n / n if n == 0 else await failing(n - 1)


asyncio.run(main())


class Held:
    pass


import weakref


def hold():
    held = Held()
    return weakref.ref(held)


reference = hold()
import gc

gc.collect()
print(reference())
