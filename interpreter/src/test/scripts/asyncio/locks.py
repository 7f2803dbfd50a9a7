# ouro: --virtual-time --seed 1
import asyncio
async def w(i, lock, log):
    async with lock:
        log.append(i); await asyncio.sleep(0.1)
async def main():
    for make in (asyncio.Lock, lambda: asyncio.Semaphore(2), lambda: asyncio.BoundedSemaphore(3)):
        lock=make(); log=[]
        ts=[asyncio.create_task(w(i,lock,log)) for i in range(6)]
        await asyncio.sleep(0.05); ts[1].cancel(); ts[3].cancel(); print(repr(lock)[-30:].split('[')[-1], lock.locked())
        print(await asyncio.gather(*ts, return_exceptions=True), log, repr(lock).split('[')[-1])
    try: asyncio.Lock().release()
    except RuntimeError as e: print(e)
    try: asyncio.BoundedSemaphore(1).release()
    except ValueError as e: print(e)
    c=asyncio.Condition()
    async def waiter(n):
        async with c:
            await c.wait(); print("notified", n)
    ts=[asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    async with c: c.notify(2)
    await asyncio.sleep(0)
    async with c: c.notify_all()
    await asyncio.gather(*ts); print(await asyncio.Lock().acquire())
asyncio.run(main())
