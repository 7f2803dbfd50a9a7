import threading

lock = threading.RLock()


def told(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)


def in_thread(call, *args):
    thread = threading.Thread(target=told, args=(call, *args))
    thread.start()
    thread.join()


told(lock.release)
print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=1))
in_thread(lock.acquire, False)
in_thread(lock.acquire, True, 0.01)
in_thread(lock.release)
lock.release()
lock.release()
in_thread(lock.acquire, False)
lock.release()
told(lock.release)
in_thread(lock.acquire, False)

with threading.RLock() as taken:
    print(taken)

condition = threading.Condition()
with condition:
    with condition:
        print("wait", condition.wait(0.01))
        told(condition.notify)
print(condition.acquire(False))

calls = []
timer = threading.Timer(0.02, lambda *args, **keywords: calls.append((args, keywords)), [1, 2], {"a": 3})
print(timer.interval, timer.args, timer.kwargs, timer.finished.is_set(), timer.daemon)
timer.start()
timer.join()
print(calls, timer.finished.is_set())

timer = threading.Timer(30, calls.append)
print(timer.args, timer.kwargs, timer.function == calls.append)
timer.start()
timer.cancel()
timer.join()
print(len(calls), timer.finished.is_set(), timer.is_alive())

timer = threading.Timer(0, print)
timer.args = ["called", "after", "all"]
timer.run()
timer.run()
