# ouro: --virtual-time
# The same site, the same pages, with three workers around a queue: whoever is free takes the next page.
# All the waiting happens at the same time.
import asyncio
import re
import time

SITE = {
    "/": '<a href="/birds">birds</a> <a href="/trees">trees</a>',
    "/birds": '<a href="/birds/owl">owl</a> <a href="/birds/wren">wren</a> <a href="/">home</a>',
    "/birds/owl": 'lives in a <a href="/trees/oak">tree</a>',
    "/birds/wren": 'smaller than an <a href="/birds/owl">owl</a>',
    "/trees": '<a href="/trees/oak">oak</a> <a href="/trees/elm">elm</a>',
    "/trees/oak": "old",
    "/trees/elm": 'ill, see <a href="/trees/help">help</a>',
}


async def fetch(path):
    await asyncio.sleep(1 + len(path) / 10)
    if path not in SITE:
        raise LookupError("404 for " + path)
    return SITE[path]


class Crawler:
    def __init__(self, start, workers):
        self.waiting = asyncio.Queue()
        self.seen = set()
        self.workers = workers
        self.add(start)

    def add(self, path):
        if path not in self.seen:
            self.seen.add(path)
            self.waiting.put_nowait(path)

    async def work(self, name):
        while True:
            path = await self.waiting.get()
            try:
                links = re.findall(r'href="([^"]+)"', await fetch(path))
                print(f"  {name} {path:<12} {len(links)} links")
                for link in links:
                    self.add(link)
            except LookupError as error:
                print(f"  {name} {error}")
            finally:
                self.waiting.task_done()

    async def run(self):
        team = [asyncio.create_task(self.work(name)) for name in "ABC"[:self.workers]]
        await self.waiting.join()
        for worker in team:
            worker.cancel()


async def main():
    began = time.time()
    crawler = Crawler("/", workers=3)
    await crawler.run()
    print(len(crawler.seen), "pages")
    print(f"Wall time: {time.time() - began:.1f} s")


asyncio.run(main())
