# ouro: --virtual-time
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait

begin = time.monotonic()


def at():
    """In fifths of a second, so that a slow machine does not matter."""
    return int((time.monotonic() - begin) * 5 + 0.25)


def sleep(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(max_workers=3) as pool:
    calls = [pool.submit(sleep, seconds) for seconds in (0.6, 0.2, 0.4)]
    print([(call.result(), at()) for call in as_completed(calls)])
    begin = time.monotonic()
    calls = [pool.submit(sleep, seconds) for seconds in (0.6, 0.2)]
    print([len(each) for each in wait(calls, return_when=FIRST_COMPLETED)], at())
    print([len(each) for each in wait(calls, timeout=0.2)], at())
    try:
        calls[0].result(timeout=0.01)
    except TimeoutError:
        print("no result yet", at())
    try:
        list(as_completed(calls, timeout=0))
    except TimeoutError as error:
        print(error)
    print([len(each) for each in wait(calls)], at())
    begin = time.monotonic()
    print(list(pool.map(sleep, [0.4, 0.2, 0.4, 0.2])), at())
with ThreadPoolExecutor(max_workers=2) as pool:
    begin = time.monotonic()
    for number in range(6):
        pool.submit(sleep, 0.2)
print("six calls by two threads take three times as long:", at())
