"""Calls carried out by processes (Library Reference, concurrent.futures)."""

import atexit
import itertools
import os
import threading
import traceback
import weakref
from collections import deque
from functools import partial

import multiprocessing
import multiprocessing.connection
from concurrent.futures import _base

# Beside those that are carried out, so many calls wait among the processes: they can't be cancelled any more.
EXTRA_QUEUED_CALLS = 1


class BrokenProcessPool(_base.BrokenExecutor):
    """Raised where a process ended before its call did."""


class _RemoteTraceback(Exception):
    """The traceback of an error in another process, as text."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _rebuild_exc(exc, tb):
    exc.__cause__ = _RemoteTraceback(tb)
    return exc


class _ExceptionWithTraceback:
    """An error on its way to the process that asked."""

    def __init__(self, exc, tb):
        text = ''.join(traceback.format_exception(type(exc), exc, tb))
        exc.__traceback__ = None
        self.exc = exc
        self.tb = '\n"""\n%s"""' % text

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _process_worker(calls, results, initializer, initargs, max_tasks):
    """What a worker does: carries out calls until it is told to end, or as many as it may."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            import logging
            logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
            return
    pid = os.getpid()
    for count in itertools.count(1):
        call = calls.get()
        if call is None:
            return
        number, fn, args, kwargs = call
        try:
            answer = number, True, fn(*args, **kwargs)
        except BaseException as error:
            answer = number, False, _ExceptionWithTraceback(error, error.__traceback__)
        leaves = pid if count == max_tasks else None
        try:
            results.put((*answer, leaves))
        except BaseException as error:
            results.put((number, False, _ExceptionWithTraceback(error, error.__traceback__), leaves))
        call = answer = fn = args = kwargs = None
        if leaves:
            return


def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]


def _get_chunks(size, iterables):
    pairs = zip(*iterables)
    while chunk := tuple(itertools.islice(pairs, size)):
        yield chunk


class ProcessPoolExecutor(_base.Executor):
    """Carries out calls in processes, which are started when they are needed."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if mp_context is None:
            mp_context = multiprocessing.get_context('spawn' if max_tasks_per_child is not None else None)
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks_per_child <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')
            if mp_context.get_start_method(allow_none=False) == 'fork':
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; "
                                 "supply a different mp_context.")
        self._max_workers = max_workers
        self._mp_context = mp_context
        self._initializer = initializer
        self._initargs = initargs
        self._max_tasks_per_child = max_tasks_per_child
        self._lock = threading.RLock()
        self._processes = {}
        self._calls = mp_context.SimpleQueue()
        self._results = mp_context.SimpleQueue()
        # What waits to be handed over, and what has been: (future, call) by number.
        self._pending = deque()
        self._handed_over = {}
        self._numbers = itertools.count()
        self._manager = None
        self._shutdown = False
        self._broken = None

    # ---- calls -----------------------------------------------------------------------------------------------------

    def submit(self, fn, /, *args, **kwargs):
        """Has fn called; answers the future of its result."""
        with self._lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            if _exiting:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            future = _base.Future()
            self._pending.append((future, (next(self._numbers), fn, args, kwargs)))
            self._start_process()
            self._hand_over()
            if self._manager is None:
                self._manager = threading.Thread(target=self._manage, daemon=True)
                self._manager.start()
                _executors.add(self)
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of fn for the items, in order; the items go in chunks of that size."""
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        in_chunks = partial(_process_chunk, fn)
        return _flattened(_base.Executor.map(self, in_chunks, _get_chunks(chunksize, iterables), timeout=timeout))

    def _start_process(self):
        """Starts a process if all that there are have something to do."""
        busy = len(self._handed_over) + len(self._pending)
        if len(self._processes) < min(busy, self._max_workers):
            process = self._mp_context.Process(target=_process_worker, args=(
                self._calls, self._results, self._initializer, self._initargs, self._max_tasks_per_child))
            process.start()
            self._processes[process.pid] = process

    def _hand_over(self):
        """Gives the processes as many calls as they are to have."""
        while self._pending and len(self._handed_over) < self._max_workers + EXTRA_QUEUED_CALLS:
            future, call = self._pending.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                self._calls.put(call)
            except BaseException as error:
                future.set_exception(_caused_here(error))
            else:
                self._handed_over[call[0]] = future

    # ---- results ---------------------------------------------------------------------------------------------------

    def _manage(self):
        """Hands results on until there is nothing left to do; the pool is broken where a process ends before that."""
        reader = self._results._reader
        while True:
            with self._lock:
                processes = list(self._processes.values())
                if self._shutdown and not self._pending and not self._handed_over:
                    break
            ready = multiprocessing.connection.wait([reader, *[each.sentinel for each in processes]])
            if reader in ready:
                if self._take(self._results.get()):
                    continue
            elif any(each.sentinel in ready and each.pid in self._processes for each in processes):
                self._break()
                return
        self._dismiss()

    def _take(self, result):
        """Sets the result of a future; false where it is but a word that something has changed."""
        if result is None:
            return False
        number, success, value, leaving = result
        with self._lock:
            future = self._handed_over.pop(number)
            left = self._processes.pop(leaving, None)
        if left is not None:
            left.join()
        with self._lock:
            self._hand_over()
            if left is not None and (self._pending or self._handed_over):
                self._start_process()
        if success:
            future.set_result(value)
        else:
            future.set_exception(value)
        return True

    def _break(self):
        with self._lock:
            self._broken = 'A child process terminated abruptly, the process pool is not usable anymore'
            lost = [*self._handed_over.values(), *[future for future, call in self._pending]]
            self._handed_over.clear()
            self._pending.clear()
            processes = list(self._processes.values())
            self._processes.clear()
        for future in lost:
            try:
                future.set_exception(BrokenProcessPool(
                    'A process in the process pool was terminated abruptly while the future was running or pending.'))
            except _base.InvalidStateError:
                # It was cancelled meanwhile.
                continue
        for each in processes:
            each.terminate()
        for each in processes:
            each.join()

    def _dismiss(self):
        with self._lock:
            processes = list(self._processes.values())
            self._processes.clear()
        for _ in processes:
            self._calls.put(None)
        for each in processes:
            each.join()

    # ---- the end ---------------------------------------------------------------------------------------------------

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more calls; waits for those under way."""
        with self._lock:
            self._shutdown = True
            dropped = []
            if cancel_futures:
                dropped = [future for future, call in self._pending]
                self._pending.clear()
            manager = self._manager
        for future in dropped:
            future.cancel()
        if manager is not None and not self._broken:
            # The manager looks up.
            self._results.put(None)
        if manager is not None and wait:
            manager.join()


def _flattened(chunks):
    for chunk in chunks:
        chunk.reverse()
        while chunk:
            yield chunk.pop()


def _caused_here(error):
    """An error of the process that asks, as it would look from another."""
    wrapped = _ExceptionWithTraceback(error, error.__traceback__)
    return _rebuild_exc(wrapped.exc, wrapped.tb)


_executors = weakref.WeakSet()
_exiting = False


def _finish_all():
    """The program ends: what was asked for is still done."""
    global _exiting
    _exiting = True
    for each in list(_executors):
        each.shutdown(wait=True)


atexit.register(_finish_all)
