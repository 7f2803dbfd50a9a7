# ouro: --virtual-time
import queue
import threading
import time

shared = [[1, 2], {"key": [3]}]
results = queue.Queue()


def represent(number):
    for turn in range(30):
        text = repr(shared)
        if "..." in text:
            results.put(("wrong", text))
        time.sleep(0.001 * number)
    results.put((number, threading.current_thread().name, text))


threads = [threading.Thread(target=represent, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.get() for _ in threads), results.empty())
print(threading.current_thread(), threading.active_count(), threading.get_ident() == threading.main_thread().ident)
threading.Thread(target=time.sleep, args=(1e6,), daemon=True).start()
