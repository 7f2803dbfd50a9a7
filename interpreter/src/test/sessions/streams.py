# ouro: --virtual-time
import asyncio


async def answer(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()


async def ask(port, words):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answers = []
    for word in words:
        writer.write(word.encode() + b"\n")
        answers.append((await reader.readline()).decode().strip())
    print(isinstance(writer.transport, asyncio.Transport), type(writer.transport).__name__)
    writer.close()
    await writer.wait_closed()
    return answers


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        for _ in range(3):
            print(await ask(port, ["alpha", "beta"]))
    print(await asyncio.get_running_loop().run_in_executor(None, sum, range(10)))


asyncio.run(main())
