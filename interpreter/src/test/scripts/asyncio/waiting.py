# ouro: --virtual-time --seed 1
import asyncio
async def f(): pass
f()
async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError as e: print("to", repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(1)); 
            async def bad(): raise ValueError("x")
            tg.create_task(bad())
    except* ValueError as eg: print(eg.exceptions, eg)
    sem=asyncio.Semaphore(2)
    async for x in agen(): print(x)
    for c in asyncio.as_completed([asyncio.sleep(0.2,'b'), asyncio.sleep(0.1,'a')]): print(await c)
    t=asyncio.create_task(asyncio.sleep(10)); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError as e: print("c", repr(e))
    asyncio.create_task(bad2())
    await asyncio.sleep(0.1)
    print(await asyncio.wait_for(asyncio.sleep(0.1, 7), 1), await asyncio.shield(asyncio.sleep(0.1,3)))
    try: await asyncio.wait_for(asyncio.Event().wait(), 0.5)
    except asyncio.TimeoutError as e: print("T", repr(e))
async def bad2(): raise KeyError("lost")
async def agen():
    try:
        for i in range(2): 
            await asyncio.sleep(0.1); yield i
    finally: print("agen fin")
asyncio.run(main())
