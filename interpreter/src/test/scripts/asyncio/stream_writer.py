# The writing end of a stream: draining, closing, subclasses, protocols of one's own.
import asyncio
import inspect


class Loud(asyncio.StreamWriter):
    def write(self, data):
        print("writing", data)
        super().write(data)

    async def drain(self):
        await super().drain()
        print("drained")


async def swallow(reader, writer):
    print("got", len(await reader.read()))
    writer.close()
    try:
        await writer.drain()
    except ConnectionResetError as error:
        print("server:", error)
    await writer.wait_closed()


async def outcome(what, function):
    try:
        result = function()
        print(what, await result if inspect.isawaitable(result) else result)
    except (Exception, AssertionError) as error:
        print(what, type(error).__name__, error)


class Transport:
    def __init__(self):
        self.closing = False

    def __repr__(self):
        return "<transport>"

    def is_closing(self):
        return self.closing

    def __getattr__(self, name):
        def method(*arguments):
            print("transport", name, *arguments)
            self.closing = self.closing or name == "close"
            return name
        return method


class Protocol:
    _paused = True
    _connection_lost = False

    async def _drain_helper(self):
        print("helping")
        await asyncio.sleep(0)
        print("helped")

    def _get_close_waiter(self, stream):
        future = asyncio.get_running_loop().create_future()
        future.set_exception(OSError(f"closed {type(stream).__name__}"))
        return future


async def by_hand():
    writer = asyncio.StreamWriter(Transport(), Protocol(), None, asyncio.get_running_loop())
    print(writer, writer.transport, writer.is_closing())
    for name in ("can_write_eof", "write_eof"):
        print(getattr(writer, name)())
    print(writer.write(b"a"), writer.writelines([b"b", b"c"]), writer.get_extra_info("x"), writer.get_extra_info("y", 1))
    await outcome("drain", writer.drain)
    print(writer.close(), writer.is_closing())
    await outcome("drain", writer.drain)
    await outcome("wait_closed", writer.wait_closed)
    reader = asyncio.StreamReader()
    writer = asyncio.StreamWriter(Transport(), Protocol(), reader, asyncio.get_running_loop())
    reader.set_exception(KeyError("reader's"))
    await outcome("drain", writer.drain)
    await outcome("start", lambda: asyncio.StreamWriter(None, None, 3, None))
    writer.note = "own attributes"
    print(writer.note, inspect.iscoroutinefunction(writer.drain), inspect.iscoroutinefunction(writer.write))


async def main():
    server = await asyncio.start_server(swallow, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    coroutine = writer.drain()
    print(str(coroutine).split(" at ")[0], coroutine.__qualname__)
    await coroutine
    loud = Loud(writer.transport, writer._protocol, reader, asyncio.get_running_loop())
    loud.write(b"hello")
    await loud.drain()
    # More than the system takes at once: drain waits until the other side has read.
    for _ in range(8):
        writer.write(bytes(1_000_000))
        await writer.drain()
    writer.write_eof()
    await outcome("after the end", lambda: writer.write(b"more"))
    print(await reader.read())
    writer.close()
    await outcome("drain", writer.drain)
    await writer.wait_closed()
    await outcome("text", lambda: writer.write("text"))
    server.close()
    await server.wait_closed()
    await by_hand()


asyncio.run(main())
