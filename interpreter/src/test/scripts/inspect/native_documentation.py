# What native objects say of themselves is in other words than in CPython: whether there is a text, and how classes inherit it.
import asyncio
import collections
import inspect
import itertools
import math


class Number(int):
    pass


class Told(int):
    """A number."""


class Below(Told):
    pass


class Failure(Exception):
    pass


for thing in (int, 5, len, str.split, 'a'.split, str.maketrans, int.__add__, (5).__add__, int.real, int.__new__, dict.fromkeys,
              ValueError, ValueError('x'), object, object(), type, None, math, math.sin, asyncio.sleep, asyncio.Queue,
              asyncio.Queue.put, itertools.chain, collections.deque, collections.deque().append, print, Number, Number(1),
              Told, Told(1), Below, Below(1), Failure, Failure()):
    print(thing.__doc__ is None, end=' ')
print()
print(Told.__doc__, Told(1).__doc__, inspect.getdoc(Below), sep=', ')

for thing in (len, print, sorted, sum, float, list, tuple, enumerate, complex, property, math.sin, asyncio.sleep, asyncio.Queue,
              asyncio.Queue.put, asyncio.Queue().put, asyncio.Future, asyncio.Task, asyncio.Semaphore, asyncio.wait_for,
              asyncio.AbstractEventLoop.call_later, asyncio.BaseEventLoop.run_in_executor, itertools.count, itertools.groupby,
              str.split, 'a'.split, list.sort, int.to_bytes):
    print(inspect.signature(thing))
for thing in (getattr, iter, next, max, int, str, range, dict, {}.pop, zip):
    try:
        print(inspect.signature(thing))
    except ValueError:
        print('no signature')


class Inbox(asyncio.Queue):
    pass


print(inspect.signature(Inbox), Inbox.__text_signature__)
