"""Processes, or threads, that carry out calls (Library Reference, multiprocessing.pool)."""

import itertools
import os
import queue
import threading
import time
import traceback
import types

from . import TimeoutError, get_context, util

__all__ = ['Pool', 'ThreadPool']

INIT, RUN, CLOSE, TERMINATE = 'INIT', 'RUN', 'CLOSE', 'TERMINATE'


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


class RemoteTraceback(Exception):
    """The traceback of an error in another process, as text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class ExceptionWithTraceback:
    """An error on its way to another process; its traceback goes along as text."""

    def __init__(self, exc, tb):
        lines = traceback.format_exception(type(exc), exc, tb)
        self.exc = exc
        self.tb = '\n"""\n%s"""' % ''.join(lines)

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


class MaybeEncodingError(Exception):
    """A result that can't be sent."""

    def __init__(self, exc, value):
        Exception.__init__(self, repr(exc), repr(value))
        self.exc, self.value = self.args

    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)

    def __repr__(self):
        return '<%s: %s>' % (type(self).__name__, self)


def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    """What a worker does: takes tasks until there are none, or as many as it may."""
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError('Maxtasks {!r} is not valid'.format(maxtasks))
    if initializer is not None:
        initializer(*initargs)
    me = os.getpid() if wrap_exception else threading.get_ident()
    for _ in itertools.count() if maxtasks is None else range(maxtasks):
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            util.debug('worker got EOFError or OSError -- exiting')
            break
        if task is None:
            util.debug('worker got sentinel -- exiting')
            break
        job, place, func, args, kwds = task
        if wrap_exception:
            # Should it be killed now, one knows what it was at.
            outqueue.put((job, place, me, None))
        try:
            result = True, func(*args, **kwds)
        except Exception as error:
            if wrap_exception:
                error = ExceptionWithTraceback(error, error.__traceback__)
            result = False, error
        try:
            outqueue.put((job, place, me, result))
        except Exception as error:
            outqueue.put((job, place, me, (False, MaybeEncodingError(error, result[1]))))
        task = job = result = func = args = kwds = None
    util.debug('worker exiting')


class Pool:
    """Processes that carry out calls."""

    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = INIT
        self._ctx = context or get_context()
        self._processes = (os.cpu_count() or 1) if processes is None else processes
        if self._processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError('maxtasksperchild must be a positive int or None')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._initializer = initializer
        self._initargs = initargs
        self._maxtasksperchild = maxtasksperchild
        self._cache = {}
        self._lock = threading.Lock()
        self._counter = itertools.count()
        # What each worker is at, by its pid: (job, place).
        self._at = {}
        self._make_queues()
        self._repopulate_pool()
        self._handler = threading.Thread(target=self._handle, name='Thread-pool', daemon=True)
        self._state = RUN
        self._handler.start()
        self._terminate = util.Finalize(self, Pool._end, args=(self._pool, self._inqueue), exitpriority=15)

    def _make_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()

    def _repopulate_pool(self):
        while len(self._pool) < self._processes:
            process = self.Process(self._ctx, target=worker, args=(
                self._inqueue, self._outqueue, self._initializer, self._initargs, self._maxtasksperchild,
                self._wrap_exception))
            process.name = process.name.replace('Process', 'PoolWorker')
            process.daemon = True
            process.start()
            self._pool.append(process)
            util.debug('added worker')

    # ---- results ---------------------------------------------------------------------------------------------------

    def _handle(self):
        """Hands results on, and has workers that ended followed by others, until the pool has nothing left to do."""
        from .connection import wait
        reader = self._outqueue._reader
        while self._state != TERMINATE and not (self._state == CLOSE and not self._cache):
            ready = wait([reader, *[each.sentinel for each in self._pool]], 0.1 if self._state == CLOSE else None)
            if self._state == TERMINATE:
                return
            if reader in ready:
                self._take(self._outqueue.get())
            elif ready:
                self._replace_ended()
        for _ in self._pool:
            self._inqueue.put(None)

    def _take(self, message):
        if message is None:
            return
        job, place, pid, result = message
        if result is None:
            self._at[pid] = job, place
            return
        self._at.pop(pid, None)
        known = self._cache.get(job)
        if known is not None:
            known._set(place, result)

    def _replace_ended(self):
        for each in list(self._pool):
            if each.exitcode is None:
                continue
            each.join()
            self._pool.remove(each)
            lost = self._at.pop(each.pid, None)
            if lost is not None and lost[0] in self._cache:
                from . import ProcessError
                error = ProcessError(f'a worker ended with exit code {each.exitcode} while it carried out a task')
                self._cache[lost[0]]._set(lost[1], (False, error))
        if self._state == RUN or self._cache:
            self._repopulate_pool()

    # ---- calls -----------------------------------------------------------------------------------------------------

    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    def _put(self, result, place, func, args, kwds={}):
        try:
            self._inqueue.put((result._job, place, func, args, kwds))
        except Exception as error:
            result._set(place, (False, error))

    def apply(self, func, args=(), kwds={}):
        """Calls and waits."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Calls; answers what will have the result."""
        self._check_running()
        outcome = ApplyResult(self, callback, error_callback)
        self._put(outcome, place=0, func=func, args=args, kwds=kwds)
        return outcome

    def map(self, func, iterable, chunksize=None):
        """The results for all items, in their order."""
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def starmap(self, func, iterable, chunksize=None):
        """As map, where each item is the arguments of a call."""
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        items = iterable if hasattr(iterable, '__len__') else list(iterable)
        if chunksize is None:
            # Four rounds a worker: so those that have slow items hold up the end but little.
            chunksize = -(-len(items) // (len(self._pool) * 4)) if items else 0
        result = MapResult(self, chunksize, len(items), callback, error_callback)
        for place, chunk in enumerate(_chunks(func, items, chunksize)):
            self._put(result, place, mapper, (chunk,))
        return result

    def imap(self, func, iterable, chunksize=1):
        """The results in the order of the items, each as soon as it is there."""
        return self._imap(IMapIterator(self), func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        """The results as they come."""
        return self._imap(IMapUnorderedIterator(self), func, iterable, chunksize)

    def _imap(self, result, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError('Chunksize must be 1+, not {0:n}'.format(chunksize))

        def feed():
            place = -1
            try:
                if chunksize == 1:
                    for place, item in enumerate(iterable):
                        if self._state == TERMINATE:
                            return
                        self._put(result, place, func, (item,))
                else:
                    for place, chunk in enumerate(_chunks(func, iterable, chunksize)):
                        self._put(result, place, mapstar, (chunk,))
            except Exception as error:
                place += 1
                result._set(place, (False, error))
            result._set_length(place + 1)

        threading.Thread(target=feed, daemon=True).start()
        if chunksize == 1:
            return result
        return (item for chunk in result for item in chunk)

    # ---- the end ---------------------------------------------------------------------------------------------------

    def close(self):
        """Takes no more calls."""
        util.debug('closing pool')
        if self._state == RUN:
            self._state = CLOSE
            # The handler looks up.
            self._outqueue.put(None)

    def terminate(self):
        """Ends the workers, whatever they do."""
        util.debug('terminating pool')
        self._state = TERMINATE
        self._outqueue.put(None)
        self._terminate()

    @staticmethod
    def _end(pool, inqueue):
        for each in pool:
            each.terminate()
        for each in pool:
            each.join()

    def join(self):
        """Waits for the workers to end; after close or terminate."""
        util.debug('joining pool')
        if self._state == RUN:
            raise ValueError('Pool is still running')
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError('In unknown state')
        self._handler.join()
        for each in self._pool:
            each.join()
        self._terminate.cancel()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def __reduce__(self):
        raise NotImplementedError('pool objects cannot be passed between processes or pickled')

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>'


def _chunks(func, items, size):
    iterator = iter(items)
    while chunk := tuple(itertools.islice(iterator, size)):
        yield func, chunk


class _Job:
    """What a pool knows by a number until it is done."""

    def __init__(self, pool):
        self._pool, self._cache, self._job = pool, pool._cache, next(pool._counter)
        self._cache[self._job] = self


class ApplyResult(_Job):
    """What will have the result of a call."""

    def __init__(self, pool, callback, error_callback):
        _Job.__init__(self, pool)
        self._event = threading.Event()
        self._callback, self._error_callback = callback, error_callback

    def ready(self):
        return self._event.is_set()

    def successful(self):
        """Whether it ended without an error; ValueError where it has not ended."""
        if not self.ready():
            raise ValueError('{0!r} not ready'.format(self))
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        """The result, or the error raised; TimeoutError where there is none within that time."""
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, place, result):
        self._success, self._value = result
        self._finish()

    def _finish(self):
        told = self._callback if self._success else self._error_callback
        if told:
            told(self._value)
        self._cache.pop(self._job, None)
        self._event.set()
        self._pool = None

    __class_getitem__ = classmethod(types.GenericAlias)


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """What will have the results of many calls."""

    def __init__(self, pool, chunksize, length, callback, error_callback=None):
        super().__init__(pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        self._number_left = -(-length // chunksize) if chunksize > 0 else 0
        if self._number_left == 0:
            self._cache.pop(self._job)
            self._event.set()

    def _set(self, place, result):
        success, value = result
        self._number_left -= 1
        if success and self._success:
            self._value[place * self._chunksize:(place + 1) * self._chunksize] = value
        elif not success and self._success:
            # Only the first error is told.
            self._success = False
            self._value = value
        if self._number_left == 0:
            self._finish()


class IMapIterator(_Job):
    """The results of many calls, in the order of the items."""

    def __init__(self, pool):
        self._cond = threading.Condition()
        self._waiting = {}
        self._next = self._seen = 0
        self._length = None
        _Job.__init__(self, pool)

    def __iter__(self):
        return self

    def _pop(self):
        """The next result that may be handed out; None where it is not there yet."""
        return self._waiting.pop(self._next, None)

    def next(self, timeout=None):
        """The next result; TimeoutError where there is none within that time."""
        end = None if timeout is None else time.monotonic() + timeout
        with self._cond:
            while True:
                result = self._pop()
                if result is not None:
                    self._next += 1
                    break
                if self._next == self._length:
                    self._pool = None
                    raise StopIteration from None
                left = None if end is None else end - time.monotonic()
                if left is not None and left <= 0:
                    raise TimeoutError from None
                self._cond.wait(left)
        success, value = result
        if success:
            return value
        raise value

    __next__ = next

    def _set(self, place, result):
        with self._cond:
            self._waiting[place] = result
            self._seen += 1
            self._cond.notify()
            self._leave_if_complete()

    def _set_length(self, length):
        with self._cond:
            self._length = length
            self._cond.notify()
            self._leave_if_complete()

    def _leave_if_complete(self):
        if self._seen == self._length:
            self._cache.pop(self._job, None)


class IMapUnorderedIterator(IMapIterator):
    """The results of many calls as they come."""

    def _pop(self):
        return self._waiting.pop(next(iter(self._waiting))) if self._waiting else None


class ThreadPool(Pool):
    """Threads that carry out calls."""

    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        from .dummy import DummyProcess
        return DummyProcess(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _make_queues(self):
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()

    def _handle(self):
        while self._state != TERMINATE and not (self._state == CLOSE and not self._cache):
            self._take(self._outqueue.get())
        for _ in self._pool:
            self._inqueue.put(None)

    def terminate(self):
        """Has the threads end after what they do."""
        util.debug('terminating pool')
        self._state = TERMINATE
        self._outqueue.put(None)
        self._terminate.cancel()
        try:
            while True:
                self._inqueue.get(block=False)
        except queue.Empty:
            pass
        for _ in self._pool:
            self._inqueue.put(None)
