# ouro: --virtual-time
# A task group owns its tasks: the block ends when all of them have ended. If one fails, the others are
# cancelled, and the failure comes out of the block. No task is forgotten.
import asyncio


async def climb(name, hours):
    try:
        print(name, "sets out")
        await asyncio.sleep(hours)
        if hours == 2:
            raise RuntimeError(f"{name} lost the rope")
        print(name, "is on the summit")
        return hours
    except asyncio.CancelledError:
        print(name, "turns back")
        raise


async def main():
    async with asyncio.TaskGroup() as team:
        rosa = team.create_task(climb("Rosa", 3))
        sven = team.create_task(climb("Sven", 1))
    print("hours:", rosa.result(), "and", sven.result())

    try:
        async with asyncio.TaskGroup() as team:
            team.create_task(climb("Tove", 1))
            team.create_task(climb("Ugo", 2))
            team.create_task(climb("Vera", 3))
    except ExceptionGroup as group:
        print(group.message, "-", [str(error) for error in group.exceptions])


asyncio.run(main())
