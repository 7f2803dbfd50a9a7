"""Queues between processes."""

import types
from queue import Empty, Full

import _multiprocessing

from . import connection, context, reduction
from .synchronize import SEM_VALUE_MAX, BoundedSemaphore, Condition, Semaphore

__all__ = ['Queue', 'SimpleQueue', 'JoinableQueue']

_pickler = reduction.ForkingPickler


class Queue:
    """A queue that any number of processes put into and get from."""

    def __init__(self, maxsize=0, *, ctx=None):
        self._maxsize = maxsize if maxsize > 0 else SEM_VALUE_MAX
        self._reader, self._writer = connection.Pipe(duplex=False)
        self._sem = BoundedSemaphore(self._maxsize)
        self._closed = False

    def __getstate__(self):
        context.assert_spawning(self)
        return self._maxsize, self._reader, self._writer, self._sem

    def __setstate__(self, state):
        self._maxsize, self._reader, self._writer, self._sem = state
        self._closed = False

    def put(self, obj, block=True, timeout=None):
        """Appends an object; Full where there is no room within that time."""
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if not self._sem.acquire(block, timeout):
            raise Full
        # The broker keeps what nobody has got yet: so there is nothing to wait for.
        try:
            data = _pickler.dumps(obj)
        except Exception as error:
            self._sem.release()
            self._on_queue_feeder_error(error, obj)
            return
        _multiprocessing.post(self._writer._target, data)

    def get(self, block=True, timeout=None):
        """The first object; Empty where none comes within that time."""
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        data = _multiprocessing.receive(self._reader._source, timeout if block else 0)
        if data is None:
            raise Empty
        self._sem.release()
        return _pickler.loads(data)

    def qsize(self):
        return self._maxsize - self._sem.get_value()

    def empty(self):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        return not self._reader.poll()

    def full(self):
        return self._sem.get_value() == 0

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        """This process puts and gets no more."""
        if not self._closed:
            self._closed = True
            self._reader.close()

    def join_thread(self):
        """Nothing: no thread feeds it."""
        assert self._closed, f'Queue {self!r} not closed'

    def cancel_join_thread(self):
        pass

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        """An object can't be sent; whoever put it is told on stderr, as it is too late to raise."""
        import traceback
        traceback.print_exception(e)

    __class_getitem__ = classmethod(types.GenericAlias)


class JoinableQueue(Queue):
    """A queue that can be waited for until all that was got is done."""

    def __init__(self, maxsize=0, *, ctx=None):
        super().__init__(maxsize, ctx=ctx)
        self._unfinished_tasks = Semaphore(0)
        self._cond = Condition()

    def __getstate__(self):
        return super().__getstate__() + (self._cond, self._unfinished_tasks)

    def __setstate__(self, state):
        super().__setstate__(state[:-2])
        self._cond, self._unfinished_tasks = state[-2:]

    def put(self, obj, block=True, timeout=None):
        self._unfinished_tasks.release()
        try:
            super().put(obj, block, timeout)
        except (Full, ValueError):
            self._unfinished_tasks.acquire(False)
            raise

    def task_done(self):
        """Says that something that was got is done."""
        with self._cond:
            tasks = self._unfinished_tasks
            if not tasks.acquire(False):
                raise ValueError('task_done() called too many times')
            left = tasks.get_value()
            if not left:
                self._cond.notify_all()

    def join(self):
        """Waits until everything is done."""
        with self._cond:
            while self._unfinished_tasks.get_value() > 0:
                self._cond.wait()


class SimpleQueue:
    """A queue without bounds or times."""

    def __init__(self, *, ctx=None):
        self._reader, self._writer = connection.Pipe(duplex=False)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._reader, self._writer

    def __setstate__(self, state):
        self._reader, self._writer = state

    def close(self):
        self._reader.close()
        self._writer.close()

    def empty(self):
        return not self._reader.poll()

    def get(self):
        return self._reader.recv()

    def put(self, obj):
        self._writer.send(obj)

    __class_getitem__ = classmethod(types.GenericAlias)
