# ouro: --virtual-time
import asyncio
async def agen(name):
    try:
        for i in range(5):
            await asyncio.sleep(0); yield i
    finally:
        print("closing", name); await asyncio.sleep(0); print("closed", name)
async def main():
    async for x in agen("break"):
        if x == 1: break
    print("after break")
    await asyncio.sleep(0); print("one turn"); await asyncio.sleep(0); print("two turns"); await asyncio.sleep(0)
    async def f():
        async for x in agen("ret"): return x
    print(await f()); await asyncio.sleep(0.1)
    try:
        async for x in agen("raise"): raise ValueError(x)
    except ValueError as e: print("caught", e)
    await asyncio.sleep(0.1)
    a = agen("held")
    async for x in a: break
    await asyncio.sleep(0.1); print("still", await a.__anext__()); await a.aclose()
    async def sync_in_async():
        def gen():
            try: yield 1; yield 2
            finally: print("sync closed")
        for x in gen():
            await asyncio.sleep(0); break
        print("after sync")
        try:
            for x in gen(): await asyncio.sleep(0); raise KeyError("k")
        except KeyError: print("kerr")
        for x in gen(): await asyncio.sleep(100)
    t = asyncio.create_task(sync_in_async()); await asyncio.sleep(1); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled")
    async def consumer():
        async for x in agen("cancelled consumer"): await asyncio.sleep(100)
    t = asyncio.create_task(consumer()); await asyncio.sleep(1); t.cancel()
    try: await t
    except asyncio.CancelledError: print("cancelled 2")
    await asyncio.sleep(0.1)
    print("end main")
asyncio.run(main())
print("out")
