"""finally, else and handlers meet return, break, continue and the name of the exception."""

import sys

from attempts import attempt


def f():
    try:
        return 'try'
    finally:
        print('fin')


print(f())


def g():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print(i)
        finally:
            print('f', i)
    else:
        print('else')


g()


def h():
    try:
        1 / 0
    except ZeroDivisionError:
        return 'exc'
    else:
        return 'else'
    finally:
        return 'finally'


print(h())


def nested():
    try:
        try:
            raise ValueError(1)
        finally:
            try:
                raise KeyError(2)
            except KeyError:
                pass
    except ValueError as e:
        return (repr(e), repr(e.__context__))


print(nested())
try:
    e = None
    try:
        raise ValueError('v')
    except ValueError as e:
        pass
    print(e)
except (NameError, UnboundLocalError) as n:
    print(type(n).__name__, n)


def loc():
    try:
        raise ValueError('v')
    except ValueError as e:
        pass
    return e


attempt(loc)
print(sys.exc_info())
try:
    raise ValueError('q')
except ValueError:
    ty, v, tb = sys.exc_info()
    print(ty, v, tb is v.__traceback__, tb.tb_lineno > 0, tb.tb_next)
