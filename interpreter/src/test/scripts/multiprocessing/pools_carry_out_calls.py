# Calls in a pool of processes: results in order, errors with their traceback, initializers.
import multiprocessing as mp
from multiprocessing.pool import ThreadPool


def square(x):
    return x * x


def add(a, b):
    return a + b


def fail(x):
    raise ValueError(x)


def prepare(value):
    global base
    base = value


def based(x):
    return base + x


if __name__ == '__main__':
    spawn = mp.get_context('spawn')
    with spawn.Pool(2, prepare, (10,)) as pool:
        print(pool.map(square, range(10)), pool.map(based, [1, 2]), pool.starmap(add, [(1, 2), (3, 4)]))
        print(list(pool.imap(square, range(5), 2)), sorted(pool.imap_unordered(square, range(5))))
        print(pool.apply(add, (1,), {'b': 2}), pool.apply_async(square, (8,)).get(10))
        try:
            pool.map(fail, [1])
        except ValueError as error:
            print(repr(error), type(error.__cause__).__name__, 'ValueError: 1' in str(error.__cause__))
        told = []
        result = pool.map_async(square, [1, 2], callback=told.append)
        result.wait()
        print(told, result.ready(), result.successful(), pool.map(square, []))
    try:
        pool.map(square, [1])
    except ValueError as error:
        print(error)
    pool = ThreadPool(2)
    print(pool.map(square, range(3)))
    try:
        pool.join()
    except ValueError as error:
        print(error)
    pool.close()
    pool.join()
