import timeit, time

from attempts import attempt

print(timeit.timeit('x=1', number=10) >= 0, len(timeit.repeat('pass', number=1, repeat=3)), timeit.default_timer is time.perf_counter, timeit.timeit(lambda: None, number=5) >= 0, timeit.timeit('f()', setup='def f(): pass', number=3) >= 0, timeit.timeit('a', globals={'a': 1}, number=1) >= 0)
attempt(timeit.Timer, 3)
print(timeit.Timer('pass').autorange()[0] > 0)
try:
    timeit.timeit('1/0', number=1)
except ZeroDivisionError as e:
    print(e)
