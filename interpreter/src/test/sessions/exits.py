# ouro: --virtual-time
import atexit
import signal
import sys
import asyncio

atexit.register(print, "last")
signal.signal(signal.SIGUSR1, lambda number, frame: print("signal", number))


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(1, signal.raise_signal, signal.SIGUSR1)
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    print(type(loop).__name__, server.is_serving(), isinstance(server, asyncio.AbstractServer))
    server.close()
    await asyncio.sleep(2)


asyncio.run(main())
sys.stderr.write("leaving\n")
sys.exit(5)
