import asyncio
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def run(command):
    process = await asyncio.create_subprocess_shell(command, stdout=PIPE, stderr=PIPE)
    output, errors = await process.communicate()
    print(repr(command), process.returncode, output, errors)


class Listener(asyncio.SubprocessProtocol):
    def __init__(self):
        self.over = asyncio.get_running_loop().create_future()

    def pipe_data_received(self, fd, data):
        print("data", fd, data)

    def pipe_connection_lost(self, fd, error):
        print("lost", fd, error)

    def connection_lost(self, error):
        self.over.set_result(error)


async def main():
    await asyncio.gather(run("echo one"), run("sleep 0.2; echo two; exit 3"))
    await run("echo wrong >&2; exit 1")

    process = await asyncio.create_subprocess_exec("cat", stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b"through the cat"))
    process = await asyncio.create_subprocess_exec("sh", "-c", "echo a; sleep 0.05; echo b", stdout=PIPE)
    async for line in process.stdout:
        print(line)
    print(await process.wait(), process.returncode, process.stdin)
    process = await asyncio.create_subprocess_shell("cat >&2", stdin=PIPE, stdout=PIPE, stderr=STDOUT)
    process.stdin.write(b"x\ny\n")
    await process.stdin.drain()
    print(await process.stdout.readline())
    process.stdin.close()
    await process.stdin.wait_closed()
    print(await process.stdout.read(), await process.wait())
    process = await asyncio.create_subprocess_shell("pwd; echo $FOO", stdout=PIPE, cwd="/", env={"FOO": "bar"})
    print(await process.communicate())
    process = await asyncio.create_subprocess_shell("echo hidden", stdout=DEVNULL)
    print(await process.communicate())

    process = await asyncio.create_subprocess_exec("sleep", "60")
    print(process.returncode, type(process.pid))
    process.terminate()
    print(await process.wait())
    try:
        process.kill()
    except ProcessLookupError:
        print("it is gone")
    try:
        await asyncio.create_subprocess_exec("/no/such/program")
    except FileNotFoundError as error:
        print(error)

    loop = asyncio.get_running_loop()
    transport, protocol = await loop.subprocess_exec(Listener, "echo", "told", stdin=None, stderr=None)
    print(await protocol.over, transport.get_returncode())
    transport.close()


asyncio.run(main())
