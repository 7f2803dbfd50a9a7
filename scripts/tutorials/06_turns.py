# ouro: --virtual-time
# Tasks take turns, and only at an await. sleep(0) is the shortest way to say "your turn": the loop goes
# once around all that are ready, in the order in which they became ready.
import asyncio


async def count(name, up_to):
    for number in range(1, up_to + 1):
        print(name, number)
        await asyncio.sleep(0)
    print(name, "is done")


async def stubborn():
    for number in range(1, 4):
        print("stubborn", number)
    print("stubborn never waited, so nobody came between")


async def main():
    tasks = [
        asyncio.create_task(count("left", 3)),
        asyncio.create_task(count("right", 2)),
        asyncio.create_task(stubborn()),
    ]
    for task in tasks:
        await task


asyncio.run(main())
