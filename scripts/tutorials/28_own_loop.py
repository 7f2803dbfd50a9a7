# ouro: --virtual-time
# An event loop in thirty lines: generators that say how long they want to sleep, a heap of who wakes when,
# and a clock that jumps to the next of them. asyncio does the same, with more comfort.
import heapq
from itertools import count


class Loop:
    def __init__(self):
        self.now = 0
        self.sleepers = []
        self.tickets = count()

    def start(self, generator):
        heapq.heappush(self.sleepers, (self.now, next(self.tickets), generator))

    def run(self):
        while self.sleepers:
            self.now, _, generator = heapq.heappop(self.sleepers)
            try:
                pause = next(generator)
            except StopIteration as end:
                print(f"[{self.now:>2}] ended with {end.value!r}")
            else:
                heapq.heappush(self.sleepers, (self.now + pause, next(self.tickets), generator))


def lighthouse(name, period, flashes):
    for flash in range(1, flashes + 1):
        print(f"[{loop.now:>2}] {name}: flash {flash}")
        yield period
    return name


loop = Loop()
loop.start(lighthouse("north", 3, 3))
loop.start(lighthouse("south", 5, 2))
loop.run()
