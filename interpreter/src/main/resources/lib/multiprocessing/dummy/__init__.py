"""The interface of multiprocessing, with threads (Library Reference, multiprocessing.dummy)."""

import array
import sys
import threading
import weakref
from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore

from .connection import Pipe

__all__ = ['Process', 'current_process', 'active_children', 'freeze_support', 'Lock', 'RLock', 'Semaphore',
           'BoundedSemaphore', 'Condition', 'Event', 'Barrier', 'Queue', 'Manager', 'Pipe', 'Pool', 'JoinableQueue']


class DummyProcess(threading.Thread):
    """A thread in the place of a process."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        threading.Thread.__init__(self, group=group, target=target, name=name, args=args, kwargs=kwargs)
        self._parent, self._children, self._pid = current_process(), weakref.WeakKeyDictionary(), None

    def start(self):
        here = current_process()
        if here is not self._parent:
            raise RuntimeError(f'Parent is {self._parent!r} but current_process is {here!r}')
        here._children.setdefault(self)
        threading.Thread.start(self)

    @property
    def exitcode(self):
        return None if self.ident is None or self.is_alive() else 0


Process = DummyProcess
JoinableQueue = Queue


def current_process():
    thread = threading.current_thread()
    if not hasattr(thread, '_children'):
        thread._children = weakref.WeakKeyDictionary()
    return thread


def active_children():
    children = current_process()._children
    for each in list(children):
        if not each.is_alive():
            children.pop(each, None)
    return list(children)


def freeze_support():
    pass


class Namespace:
    """An object for attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f'{name}={value!r}' for name, value in self.__dict__.items() if not name.startswith('_'))
        return f'{type(self).__name__}({", ".join(shown)})'


dict = dict
list = list


def Array(typecode, sequence, lock=True):
    return array.array(typecode, sequence)


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self.value = value

    def __repr__(self):
        return f'<{type(self).__name__}({self._typecode!r}, {self.value!r})>'


def Manager():
    return sys.modules[__name__]


def shutdown():
    pass


def Pool(processes=None, initializer=None, initargs=()):
    from ..pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)
