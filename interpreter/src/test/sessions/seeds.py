# ouro: --virtual-time --seed 7
import random
import asyncio


async def draw(name):
    for _ in range(3):
        await asyncio.sleep(random.random())
        print(name, random.randrange(1000))


async def main():
    await asyncio.gather(*(draw(name) for name in "abc"))
    print(asyncio.current_task().get_name(), [task.get_name() for task in asyncio.all_tasks()])


asyncio.run(main())
print(random.Random().random(), random.getrandbits(64))
