# ouro: --virtual-time
# An event is a flag that tasks can wait for. One set() wakes everyone who waits; who comes later does not
# wait at all, until the flag is cleared.
import asyncio


async def guest(name, arrives, door):
    await asyncio.sleep(arrives)
    if not door.is_set():
        print(f"{name} waits outside")
    await door.wait()
    print(f"{name} is in")


async def host(door):
    await asyncio.sleep(3)
    print("the door opens")
    door.set()


async def main():
    door = asyncio.Event()
    guests = [guest(name, arrives, door) for name, arrives in [("Ida", 1), ("Joe", 2), ("Kim", 4)]]
    await asyncio.gather(host(door), *guests)

    door.clear()
    try:
        await asyncio.wait_for(guest("Leo", 0, door), timeout=5)
    except asyncio.TimeoutError:
        print("nobody opens for Leo")


asyncio.run(main())
