import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop(); ev = asyncio.Event()
    def on(name): print("got", name); ev.set()
    loop.add_signal_handler(signal.SIGUSR1, on, "usr1"); loop.add_signal_handler(signal.SIGTERM, on, "term")
    loop.call_later(0.05, os.kill, os.getpid(), signal.SIGUSR1); await ev.wait(); ev.clear()
    os.kill(os.getpid(), signal.SIGTERM); await ev.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    for bad in ("x", 9999):
        try: loop.add_signal_handler(bad, print)
        except (TypeError, ValueError) as e: print(type(e).__name__, e)
    async def co(): pass
    try: loop.add_signal_handler(signal.SIGUSR1, co)
    except TypeError as e: print(e)
    try: loop.add_signal_handler(signal.SIGKILL, print)
    except RuntimeError as e: print(e)
    t = asyncio.current_task()
    loop.add_signal_handler(signal.SIGINT, t.cancel); loop.call_later(0.05, os.kill, os.getpid(), signal.SIGINT)
    try: await asyncio.sleep(5)
    except asyncio.CancelledError: print("cancelled by SIGINT"); t.uncancel()
    loop.remove_signal_handler(signal.SIGINT); print(signal.getsignal(signal.SIGINT))
    loop.call_later(0.05, signal.raise_signal, signal.SIGINT)
    try: await asyncio.sleep(5)
    except asyncio.CancelledError: print("cancelled by ctrl-c"); raise
try: asyncio.run(main())
except KeyboardInterrupt: print("KI")
