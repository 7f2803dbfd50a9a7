"""Exceptions that are no Exception, and those of generators."""

from attempts import attempt


def r(e):
    raise e


def rec():
    return rec()


attempt(rec)


def gen():
    try:
        yield 1
    except GeneratorExit:
        print('closed')
        raise


x = gen()
next(x)
x.close()


def gen2():
    raise StopIteration('x')
    yield


attempt(lambda: next(gen2()))
attempt(lambda: r(SystemExit(3)))
attempt(lambda: exit(4))
attempt(lambda: r(KeyboardInterrupt()))
