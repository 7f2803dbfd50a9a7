# _thread.interrupt_main is a Ctrl-C from within.
import _thread
import asyncio
import time


async def main():
    asyncio.get_running_loop().call_later(0.01, _thread.interrupt_main)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
try:
    _thread.interrupt_main()
    time.sleep(1)
except KeyboardInterrupt:
    print("again")
try:
    _thread.interrupt_main(1000)
except ValueError as error:
    print(error)
