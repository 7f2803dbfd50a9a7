# ouro: --virtual-time
# oracle: none
# What else old listings do and newer versions refuse: loop= arguments, bare coroutines in asyncio.wait,
# Task.all_tasks and Task.current_task.
import asyncio
import threading


async def sail(boat, hours, loop):
    print(boat, "leaves with", len(asyncio.Task.all_tasks(loop)), "tasks on the loop")
    await asyncio.sleep(hours, loop=loop)
    print(boat, "is back")
    return boat


async def crew(queue, loop):
    me = asyncio.Task.current_task(loop)
    async with asyncio.Lock(loop=loop):
        queue.put_nowait("aye")
    return me.done(), await asyncio.wait_for(queue.get(), 1, loop=loop)


loop = asyncio.get_event_loop()
done, pending = loop.run_until_complete(asyncio.wait([sail("Petrel", 2, loop), sail("Tern", 1, loop)], loop=loop))
print(sorted(task.result() for task in done), pending)
print(loop.run_until_complete(asyncio.gather(sail("Gull", 1, loop), crew(asyncio.Queue(loop=loop), loop), loop=loop)))
print(threading.currentThread().getName())
loop.close()
