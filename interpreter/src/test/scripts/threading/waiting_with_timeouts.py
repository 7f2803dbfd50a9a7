# ouro: --virtual-time
import queue
import threading
import time

begin = time.monotonic()


def at():
    """In fifths of a second, so that a slow machine does not matter."""
    return int((time.monotonic() - begin) * 5 + 0.25)


def later(seconds, function, *args):
    threading.Timer(seconds, function, args).start()


event = threading.Event()
print(event.wait(0.2), at())
later(0.4, event.set)
print(event.wait(0.2), event.wait(9), at())

begin = time.monotonic()
items = queue.Queue()
for number in range(3):
    later(0.2 + 0.4 * number, items.put, number)
while True:
    try:
        item = items.get(timeout=0.3)
        print("got", item, at())
        if item == 2:
            break
    except queue.Empty:
        print("nothing", at())

begin = time.monotonic()
lock = threading.Lock()
lock.acquire()
later(0.4, lock.release)
print(lock.acquire(timeout=0.2), lock.acquire(timeout=9), at())

begin = time.monotonic()
sleeper = threading.Thread(target=time.sleep, args=(0.4,))
sleeper.start()
sleeper.join(0.2)
print(sleeper.is_alive(), at())
sleeper.join(9)
print(sleeper.is_alive(), at())

condition = threading.Condition()


def wait(name, seconds):
    with condition:
        print(name, condition.wait(seconds), at())


begin = time.monotonic()
waiters = [threading.Thread(target=wait, args=each) for each in [("x", 0.6), ("y", 0.2), ("z", None)]]
for waiter in waiters:
    waiter.start()
time.sleep(0.4)
with condition:
    condition.notify()
time.sleep(0.4)
with condition:
    condition.notify()
for waiter in waiters:
    waiter.join()

timer = threading.Timer(0.2, print, ["never"])
timer.start()
timer.cancel()
semaphore = threading.Semaphore(1)


def enter(name):
    with semaphore:
        print(name, "enters", at())
        time.sleep(0.2)


begin = time.monotonic()
threads = [threading.Thread(target=enter, args=(name,)) for name in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
barrier = threading.Barrier(3)


def meet(seconds):
    time.sleep(seconds)
    barrier.wait()
    return at()


begin = time.monotonic()
threads = [threading.Thread(target=lambda each=each: meet(each)) for each in (0.2, 0.6, 0.4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("met", at())
