# ouro: --virtual-time
# Streams: a server and its client in one program. The server answers every line in capitals; the port is
# whatever the system has free.
import asyncio


async def serve(reader, writer):
    while line := await reader.readline():
        text = line.decode().strip()
        print("server: got", repr(text))
        writer.write(text.upper().encode() + b"\n")
        await writer.drain()
    print("server: the client has gone")
    writer.close()
    await writer.wait_closed()


async def client(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for word in ("head", "bites", "tail"):
        writer.write(f"{word}\n".encode())
        print("client: got", (await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        await client(server.sockets[0].getsockname()[1])
        await asyncio.sleep(0.1)
    print("server closed:", not server.is_serving())


asyncio.run(main())
