# Ctrl-C cancels the main task, which may clean up, and becomes KeyboardInterrupt when run ends.
import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleaning up")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt as interrupt:
    print("interrupted", repr(interrupt))


async def stubborn():
    asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "went on"


print(asyncio.run(stubborn()))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
