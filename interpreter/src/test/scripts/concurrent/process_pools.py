# Executors of processes: results, errors, broken pools; also from an event loop.
import asyncio
import concurrent.futures
import multiprocessing
import os
from concurrent.futures.process import BrokenProcessPool


def square(x):
    return x * x


def fail(x):
    raise ValueError(x)


async def main(pool):
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*[loop.run_in_executor(pool, square, each) for each in range(4)]))
    try:
        await loop.run_in_executor(pool, fail, 5)
    except ValueError as error:
        print(repr(error))


if __name__ == '__main__':
    spawn = multiprocessing.get_context('spawn')
    with concurrent.futures.ProcessPoolExecutor(2, spawn) as pool:
        print(pool.submit(square, 3).result(), list(pool.map(square, range(6), chunksize=4)))
        error = pool.submit(fail, 9).exception()
        print(repr(error), type(error.__cause__).__name__, 'ValueError: 9' in str(error.__cause__))
        asyncio.run(main(pool))
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        print(error)
    with concurrent.futures.ProcessPoolExecutor(1, spawn) as pool:
        for call in (lambda: pool.submit(os._exit, 3).result(), lambda: pool.submit(square, 1)):
            try:
                call()
            except BrokenProcessPool as error:
                print(error)
    for wrong in ({'max_workers': 0}, {'initializer': 3}, {'max_tasks_per_child': 0}):
        try:
            concurrent.futures.ProcessPoolExecutor(**wrong)
        except (TypeError, ValueError) as error:
            print(error)
