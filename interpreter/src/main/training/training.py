"""A run for the ahead-of-time cache to learn from: a bit of everything that scripts do at their start."""
import asyncio
import math
import os
import random
import sys
import tempfile
import time

import library
import syntax
import workload


class Shape:
    count = 0

    def __init__(self, width, height=1, *, name=None):
        self.width, self.height = width, height
        self.name = name or f"shape-{width}"
        Shape.count += 1

    @property
    def area(self):
        return self.width * self.height

    def __repr__(self):
        return f"{type(self).__name__}({self.width}, {self.height})"

    def __eq__(self, other):
        return isinstance(other, Shape) and self.area == other.area

    def __hash__(self):
        return hash(self.area)


class Square(Shape):
    def __init__(self, side):
        super().__init__(side, side)


def words(text):
    counts = {}
    for word in text.lower().split():
        counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def numbers(n):
    a, b = 0, 1
    while n > 0:
        received = yield a
        if received:
            a = received
        a, b = b, a + b
        n -= 1


async def ticker(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def worker(name, delay, lock):
    async with lock:
        print(f"{name} started at {time.strftime('%X')}")
    await asyncio.sleep(delay)
    try:
        if delay > 0.002:
            raise ValueError(name)
    except ValueError as error:
        print("caught", repr(error))
    finally:
        print("%s done %d %.2f" % (name, 3, delay))
    return name


async def producer(queue):
    for i in range(5):
        await queue.put(random.randint(1, 10))
        await asyncio.sleep(0)


async def consumer(queue):
    while True:
        item = await queue.get()
        print("{} get {:>4}".format("consumer", item))
        queue.task_done()


async def answer(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def ask(port, semaphore):
    async with semaphore:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for i in range(3):
            writer.write(b"line %d\n" % i)
            await writer.drain()
            print(await asyncio.wait_for(reader.readline(), timeout=5))
        writer.close()
        await writer.wait_closed()


async def over_connections():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*[ask(port, semaphore) for _ in range(3)])
    server.close()
    await server.wait_closed()


async def main():
    await over_connections()
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(worker(f"w{i}", i / 1000, lock)) for i in range(5)]
    print(await asyncio.gather(*tasks), tasks[0])
    print([i async for i in ticker(3)], [await worker("x", 0, lock) for _ in range(2)])
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(queue)) for _ in range(2)]
    await asyncio.gather(producer(queue), producer(queue))
    await queue.join()
    for each in consumers:
        each.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.001)
    except asyncio.TimeoutError:
        print("timeout")
    done, pending = await asyncio.wait([asyncio.create_task(worker("y", 0.001, lock))])
    print(len(done), len(pending), sys.argv[:0])


def fresh():
    """A module that was never seen before is parsed, and its tree is kept; the second time it is read from there."""
    with tempfile.TemporaryDirectory() as folder:
        with open(syntax.__file__) as known, open(os.path.join(folder, "unseen.py"), "w") as file:
            file.write(f"{known.read()}moment = {time.time_ns()}\n")
        sys.path.insert(0, folder)
        import unseen
        del sys.modules["unseen"]
        import unseen
        sys.path.remove(folder)
        return unseen.moment > 0


print(fresh())
print(words("the quick brown fox jumps over the lazy dog the end"))
print(math.sin(1.0), 2**0.5, 2**100 // 3, round(2.675, 2), f"{1234.5678:,.2f}|{7:05d}|{0.25:.0%}", int("12"), 1e-7)
print(random.uniform(1, 2), random.gauss(0, 1), random.choice("abc"), random.sample(range(9), 3), sum([1, 2.5]))
print(Shape(1, 2) == Square(3), {Square(2)}, [*numbers(5)], {i: i * i for i in range(3)}, (1, 2.5, None, True))
for index, (first, second) in enumerate(zip("abc", range(3))):
    print(index, first, second, end=" ")
print()
asyncio.run(main())
