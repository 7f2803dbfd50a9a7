import asyncio


async def main():
    timeout = asyncio.timeout(10)
    print(timeout)
    try:
        timeout.reschedule(5)
    except RuntimeError as error:
        print(error)
    async with timeout:
        try:
            async with timeout:
                pass
        except RuntimeError as error:
            print(error)
    print(timeout)
    for again in (timeout.__aenter__, lambda: timeout.reschedule(3)):
        try:
            result = again()
            if asyncio.iscoroutine(result):
                await result
        except RuntimeError as error:
            print(error)
    group = asyncio.TaskGroup()
    async with group:
        try:
            await group.__aenter__()
        except RuntimeError as error:
            print(error)


asyncio.run(main())
coroutine = asyncio.timeout_at(1).__aenter__()
loop = asyncio.new_event_loop()
asyncio._set_running_loop(loop)
for enter in (asyncio.timeout_at(1).__aenter__(), asyncio.TaskGroup().__aenter__(), coroutine):
    try:
        enter.send(None)
    except RuntimeError as error:
        print(error)
asyncio._set_running_loop(None)
loop.close()
