# ouro: --virtual-time
# A pool of workers around one queue. join() waits until task_done() was called for every item; the workers
# themselves never end, so they are cancelled when the work is done.
import asyncio
import random


async def worker(name, jobs, done):
    while True:
        number, seconds = await jobs.get()
        await asyncio.sleep(seconds)
        done[name] = done.get(name, 0) + 1
        print(f"{name} finished job {number} ({seconds} s)")
        jobs.task_done()


async def main():
    dice = random.Random(7)
    jobs = asyncio.Queue()
    total = 0
    for number in range(1, 9):
        seconds = dice.randint(1, 5)
        jobs.put_nowait((number, seconds))
        total += seconds

    done = {}
    began = asyncio.get_running_loop().time()
    team = [asyncio.create_task(worker(name, jobs, done)) for name in ("Ann", "Ben", "Cat")]
    await jobs.join()
    for member in team:
        member.cancel()
    await asyncio.gather(*team, return_exceptions=True)

    took = asyncio.get_running_loop().time() - began
    print(f"{total} s of work in {took:.0f} s:", dict(sorted(done.items())))


asyncio.run(main())
