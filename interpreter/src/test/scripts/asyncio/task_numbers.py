# ouro: --virtual-time
import asyncio
async def name(): return asyncio.current_task().get_name()
for i in range(3): print(asyncio.run(name()))
with asyncio.Runner() as r: print(r.run(name()), r.run(name()))
print(asyncio.run(name()))
loop = asyncio.new_event_loop(); print(loop.run_until_complete(name()), loop.run_until_complete(name()))
async def m():
    print(await asyncio.gather(name(), name()), await asyncio.wait_for(name(), 1), await asyncio.shield(name()))
    print(await asyncio.to_thread(lambda: 1), await asyncio.create_task(name()))
    async with asyncio.timeout(1): print(await name(), await asyncio.create_task(name()))
    for f in asyncio.as_completed([name(), name()]): print(len(await f))
    print(await asyncio.create_task(name()))
loop.run_until_complete(m()); loop.run_until_complete(loop.shutdown_asyncgens()); print(loop.run_until_complete(name())); loop.close()
