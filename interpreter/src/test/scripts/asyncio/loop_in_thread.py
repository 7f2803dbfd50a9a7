import asyncio, threading, time
loop = asyncio.new_event_loop()
t = threading.Thread(target=loop.run_forever, daemon=True); t.start()
async def work(n): await asyncio.sleep(0.01); return n * 2
futs = [asyncio.run_coroutine_threadsafe(work(i), loop) for i in range(3)]
print([f.result() for f in futs])
time.sleep(0.2)
print(asyncio.run_coroutine_threadsafe(work(5), loop).result(timeout=5))
loop.call_soon_threadsafe(loop.stop); t.join(2); print(t.is_alive(), loop.is_running()); loop.close()
# tutorial style: start_loop thread
def start_loop(loop):
    asyncio.set_event_loop(loop); loop.run_forever()
l2 = asyncio.new_event_loop()
th = threading.Thread(target=start_loop, args=(l2,)); th.daemon = True; th.start()
async def do(x): await asyncio.sleep(0.02 * x); print("done", x, threading.current_thread() is threading.main_thread())
asyncio.run_coroutine_threadsafe(do(1), l2); asyncio.run_coroutine_threadsafe(do(2), l2)
def plain(x): print("plain", x)
l2.call_soon_threadsafe(plain, 3)
time.sleep(0.3); print("end")
