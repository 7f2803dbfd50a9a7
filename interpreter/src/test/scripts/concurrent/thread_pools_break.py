# A pool of threads whose initializer fails is broken.
import concurrent.futures
import logging
from concurrent.futures.thread import BrokenThreadPool


def fail():
    raise ValueError('no')


logging.disable(logging.CRITICAL)
with concurrent.futures.ThreadPoolExecutor(1, initializer=fail) as pool:
    for _ in range(3):
        try:
            print(pool.submit(int).result(timeout=5))
        except BrokenThreadPool as error:
            print(error)
print(concurrent.futures.ThreadPoolExecutor.__module__, concurrent.futures.Future.__module__)
