"""Context managers side by side, in an exit stack, and one that swallows an exception."""

from contextlib import ExitStack, contextmanager


@contextmanager
def timer(n):
    print('start', n)
    try:
        yield n
    except ZeroDivisionError:
        print('zde')
    finally:
        print('end', n)


with timer('x') as n, timer('y'):
    print(n)
    1 / 0
with ExitStack() as st:
    for i in range(3):
        st.enter_context(timer(i))
    print('in')


class A1:
    def __enter__(self):
        print('en')
        return self

    def __exit__(self, et, ev, tb):
        print('ex', et.__name__ if et else None)
        return et is KeyError


with A1():
    raise KeyError(1)
