import asyncio
log=[]
async def slow(n, how=None):
    try:
        await asyncio.sleep(n)
        return "slow%s"%n
    except asyncio.CancelledError:
        log.append("cancelled %s"%n)
        if how=="swallow": return "swallowed"
        if how=="raise": raise ValueError("instead")
        if how=="linger":
            await asyncio.sleep(0.02); log.append("lingered"); raise
        raise
async def tick():
    for i in range(12):
        log.append("t%d"%i); await asyncio.sleep(0)
async def outcome(label, aw):
    try: r=await aw
    except BaseException as e:
        log.append((label, repr(e), repr(e.__cause__), repr(e.__context__)))
    else: log.append((label, r))
async def main():
    t=asyncio.create_task(tick())
    await outcome("none", asyncio.wait_for(slow(0), None))
    await outcome("ok", asyncio.wait_for(slow(0), 1))
    await outcome("ok2", asyncio.wait_for(slow(0.001), 1))
    await t
    for how in (None,"swallow","raise","linger"):
        await outcome(how, asyncio.wait_for(slow(1,how), 0.01))
        await outcome(how, asyncio.wait_for(slow(1,how), 0))
        await outcome(how, asyncio.wait_for(slow(1,how), -1))
    f=asyncio.get_running_loop().create_future(); f.set_result(7)
    await outcome("done0", asyncio.wait_for(f, 0))
    await outcome("done", asyncio.wait_for(f, 3))
    f=asyncio.get_running_loop().create_future()
    await outcome("fut", asyncio.wait_for(f, 0.01)); log.append(repr(f))
    # cancel the waiter at various moments
    for how in (None,"swallow","raise","linger"):
        for turns in range(4):
            w=asyncio.create_task(asyncio.wait_for(slow(1,how), 5)); 
            for _ in range(turns): await asyncio.sleep(0)
            log.append(w.cancel("m"))
            await outcome(("cancel",how,turns), w)
            log.append((w.cancelled(), w.cancelling()))
    w=asyncio.create_task(asyncio.wait_for(slow(1,"linger"), 5)); await asyncio.sleep(0); await asyncio.sleep(0)
    w.cancel(); await asyncio.sleep(0); await asyncio.sleep(0); w.cancel("again"); await outcome("twice", w)
    await asyncio.sleep(0.05)
    s=asyncio.create_task(slow(0.01)); w=asyncio.create_task(asyncio.wait_for(s,5)); await asyncio.sleep(0.0)
    s.cancel(); await outcome("inner cancelled", w)
    s=asyncio.create_task(slow(0.05)); await outcome("shield", asyncio.wait_for(asyncio.shield(s),0.01)); log.append(await s)
    g=asyncio.gather(slow(0.01),slow(1)); await outcome("gather", asyncio.wait_for(g,0.02)); log.append(g.cancelled())
    for bad in (5, None, "x"): await outcome(("bad",bad), asyncio.wait_for(bad, 1)); await outcome(("bad",bad), asyncio.wait_for(bad, None)); await outcome(("bad",bad), asyncio.wait_for(bad, 0))
    async def one(): return 1
    await outcome("badtime", asyncio.wait_for(asyncio.sleep(0), "x"))
    try: asyncio.wait_for()
    except TypeError as e: log.append(str(e))
    try: asyncio.wait_for(1,2,3)
    except TypeError as e: log.append(str(e))
    class A:
        def __await__(self):
            yield from asyncio.sleep(0.001).__await__()
            return 9
    await outcome("obj", asyncio.wait_for(A(), None)); await outcome("obj", asyncio.wait_for(A(), 1))
    nest = asyncio.wait_for(asyncio.wait_for(slow(1), 0.02), 0.01)
    await outcome("nest", nest)
    nest = asyncio.wait_for(asyncio.wait_for(slow(1), 0.01), 0.02)
    await outcome("nest2", nest)
    nest = asyncio.wait_for(asyncio.wait_for(slow(1), 0.01), None)
    await outcome("nest3", nest)
    c=asyncio.wait_for(slow(0),1)
    print(type(c), c.__name__, c.__qualname__, asyncio.iscoroutine(c)); c.close()
    async def never():
        return await asyncio.wait_for(slow(9), 10)
    n=never(); n.send(None); n.close()
    try:
        async with asyncio.timeout(0.01):
            await asyncio.wait_for(slow(1), 1)
    except TimeoutError as e: log.append(repr(e))
asyncio.run(main())
for l in log: print(l)
