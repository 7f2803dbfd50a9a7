# ouro: --virtual-time
# How it was written before asyncio.run: get a loop, wrap coroutines with ensure_future, run until complete,
# close. run_forever with stop() is the other way around.
import asyncio


async def lamp(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "goes on")
    return name


def note(future):
    print("callback:", future.result())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

print("result:", loop.run_until_complete(lamp("hall", 1)))

task = asyncio.ensure_future(lamp("attic", 2), loop=loop)
task.add_done_callback(note)
loop.run_until_complete(task)

tasks = [loop.create_task(lamp(name, seconds)) for name, seconds in [("cellar", 2), ("stairs", 1)]]
done, pending = loop.run_until_complete(asyncio.wait(tasks))
print(sorted(each.result() for each in done), len(pending))

loop.call_later(3, loop.stop)
loop.create_task(lamp("garden", 2))
loop.create_task(lamp("never", 9)).add_done_callback(lambda ended: print("cancelled:", ended.cancelled()))
loop.run_forever()
print("the loop was stopped, running:", loop.is_running())

left = asyncio.all_tasks(loop)
for each in left:
    each.cancel()
loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
loop.close()
print("closed:", loop.is_closed())
