# ouro: --virtual-time
import threading
import time

begin = time.monotonic()


def at():
    """In fifths of a second, so that a slow machine does not matter."""
    return int((time.monotonic() - begin) * 5 + 0.25)


def work(name, seconds):
    print(name, "begins")
    time.sleep(seconds)
    print(name, "ends at", at())


threads = [threading.Thread(target=work, args=each) for each in [("long", 0.6), ("short", 0.2), ("middle", 0.4)]]
for thread in threads:
    thread.start()
print("all have begun at", at())
for thread in threads:
    thread.join()
print("all have ended at", at())

# Each sleeps again and again: they take turns by the time at which they wake.


def ticker(name, begin, step):
    time.sleep(begin)
    for number in range(3):
        print(name, number)
        time.sleep(step)


threads = [threading.Thread(target=ticker, args=each) for each in [("a", 0, 0.3), ("b", 0.1, 0.4), ("c", 0.25, 0.3)]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
