# ouro: --virtual-time
import asyncio


async def step(n):
    await asyncio.sleep(n)
    if n == 3:
        raise ValueError(f"step {n}")
    return n


async def forgotten():
    pass


async def main():
    tasks = [asyncio.create_task(step(n)) for n in range(5)]
    forgotten()
    lost = asyncio.create_task(step(3), name="lost")
    await asyncio.sleep(4)
    del lost
    for task in tasks:
        print(task.get_name(), await task)


asyncio.run(main(), debug=True)
