import asyncio


async def print_result(awaitable):
    try:
        print(await awaitable)
    except (Exception, asyncio.CancelledError) as error:
        print(type(error).__name__, error)


class Transport(asyncio.Transport):
    def is_closing(self):
        return False

    def close(self):
        pass


async def main():
    loop = asyncio.get_running_loop()
    for error in (None, ConnectionResetError("gone"), OSError("broken")):
        reader = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(reader)
        writer = asyncio.StreamWriter(Transport(), protocol, reader, loop)
        await writer.drain()
        protocol.pause_writing()
        waiting = [asyncio.create_task(print_result(writer.drain())) for _ in range(3)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        await asyncio.sleep(0)
        protocol.resume_writing()
        await asyncio.gather(*waiting, return_exceptions=True)
        protocol.pause_writing()
        waiting = [asyncio.create_task(print_result(writer.drain())) for _ in range(2)]
        await asyncio.sleep(0)
        protocol.connection_lost(error)
        await asyncio.gather(*waiting)
        await print_result(writer.drain())
        await print_result(reader.read())
        await print_result(writer.wait_closed())
        protocol.connection_lost(None)


asyncio.run(main())
