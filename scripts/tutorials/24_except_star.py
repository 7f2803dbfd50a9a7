# ouro: --virtual-time
# Several tasks can fail at once. except* takes the failures of one kind out of the group and leaves the
# rest to the next clause; every clause that fits runs.
import asyncio


async def fail(error, seconds):
    await asyncio.sleep(seconds)
    raise error


async def attempt(*errors):
    async with asyncio.TaskGroup() as group:
        for error in errors:
            group.create_task(fail(error, 1))


async def main():
    try:
        await attempt(ValueError("not a number"), KeyError("no such name"), ValueError("not a date"))
    except* ValueError as group:
        print("values:", [str(error) for error in group.exceptions])
    except* LookupError as group:
        print("look-ups:", group.exceptions)

    try:
        try:
            await attempt(OSError("disk full"), TypeError("a list is no key"))
        except* OSError as group:
            print("handled here:", group.exceptions)
    except ExceptionGroup as rest:
        print("handled further out:", rest.exceptions)


asyncio.run(main())
