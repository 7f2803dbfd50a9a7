# ouro: --virtual-time
import asyncio


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        print("init", maxsize)
        self._queue = []
        self.seen = set()

    def _put(self, item):
        if item not in self.seen:
            self.seen.add(item)
            self._queue.append(item)

    def _get(self):
        return self._queue.pop(0)


class Reversed(asyncio.PriorityQueue):
    def _put(self, item):
        super()._put(-item)

    def _get(self):
        return -super()._get()


class Loud(asyncio.LifoQueue):
    async def put(self, item):
        print("put", item)
        await super().put(item)

    def get_nowait(self):
        print("get_nowait")
        return super().get_nowait()

    def full(self):
        return self.qsize() >= 2


async def main():
    unique = Unique(2)
    await unique.put(1)
    await unique.put(1)
    print(unique.qsize(), unique.full(), unique, unique._queue)
    print(await unique.get(), unique.empty())

    largest_first = Reversed()
    for number in (2, 5, 1):
        largest_first.put_nowait(number)
    print([largest_first.get_nowait() for _ in range(3)])

    loud = Loud()
    await loud.put("a")
    await loud.put("b")
    waiting = asyncio.create_task(loud.put("c"))
    await asyncio.sleep(0)
    print(waiting.done(), await loud.get())
    await waiting
    print(loud._queue)

    plain = asyncio.Queue(3)
    plain.put_nowait("x")
    print(plain._queue, plain._maxsize, plain._unfinished_tasks, list(plain._getters), list(plain._putters))


asyncio.run(main())
