import asyncio


async def print_result(awaitable):
    try:
        print(await awaitable)
    except (Exception, asyncio.CancelledError) as error:
        print(type(error).__name__, error)


async def main():
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    first = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error).replace(repr(server), "SERVER"))
    first.cancel("stop")
    await print_result(first)
    print(server.is_serving(), server.sockets)
    await print_result(server.serve_forever())
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    second = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    server.close()
    await print_result(second)
    print(second.cancelled())


asyncio.run(main())
