"""Calls carried out by other threads (Library Reference, concurrent.futures)."""

import itertools
import threading
import time
import types
from collections import deque, namedtuple

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'BrokenExecutor',
           'InvalidStateError', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor',
           'ThreadPoolExecutor')

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_PENDING = 'pending'
_RUNNING = 'running'
_CANCELLED = 'cancelled'
_FINISHED = 'finished'


class Error(Exception):
    """The base of this module's exceptions."""

    __module__ = 'concurrent.futures._base'


class CancelledError(Error):
    """Raised for the result of a future that was cancelled."""

    __module__ = 'concurrent.futures._base'


class InvalidStateError(Error):
    """Raised where a future is done already."""

    __module__ = 'concurrent.futures._base'


class BrokenExecutor(RuntimeError):
    """Raised where an executor can't go on."""

    __module__ = 'concurrent.futures._base'


TimeoutError = TimeoutError


class Future:
    """The result of a call that may still be going on."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call_back(callback)

    def _call_back(self, callback):
        try:
            callback(self)
        except Exception:
            import logging
            logging.getLogger('concurrent.futures').exception('exception calling callback for %r', self)

    def __repr__(self):
        text = '<%s at %#x state=%s' % (self.__class__.__name__, id(self), self._state)
        if self._state == _FINISHED:
            if self._exception is not None:
                text += ' raised %s' % self._exception.__class__.__name__
            else:
                text += ' returned %s' % self._result.__class__.__name__
        return text + '>'

    def cancel(self):
        """Cancels the call unless it has begun."""
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state == _CANCELLED:
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state == _CANCELLED

    def running(self):
        with self._condition:
            return self._state == _RUNNING

    def done(self):
        with self._condition:
            return self._state in (_CANCELLED, _FINISHED)

    def add_done_callback(self, fn):
        """Has a function called with the future once it is done."""
        with self._condition:
            if self._state not in (_CANCELLED, _FINISHED):
                self._done_callbacks.append(fn)
                return
        self._call_back(fn)

    def _wait_until_done(self, timeout):
        with self._condition:
            if self._state not in (_CANCELLED, _FINISHED):
                self._condition.wait(timeout)
            if self._state == _CANCELLED:
                raise CancelledError()
            if self._state != _FINISHED:
                raise TimeoutError()

    def result(self, timeout=None):
        """What the call gave, or raised; waits for it."""
        self._wait_until_done(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        """What the call raised, or None; waits for it."""
        self._wait_until_done(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        """Says that the call begins; false where it was cancelled."""
        with self._condition:
            if self._state == _CANCELLED:
                return False
            if self._state != _PENDING:
                raise RuntimeError('Future in unexpected state')
            self._state = _RUNNING
            return True

    def _finish(self, result, exception):
        with self._condition:
            if self._state in (_CANCELLED, _FINISHED):
                raise InvalidStateError('{}: {!r}'.format(self._state, self))
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    __class_getitem__ = classmethod(types.GenericAlias)


class Executor:
    """Carries out calls."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of fn for the items, in order."""
        end = None if timeout is None else time.monotonic() + timeout
        futures = deque(self.submit(fn, *args) for args in zip(*iterables))

        def results():
            try:
                while futures:
                    future = futures.popleft()
                    yield future.result() if end is None else future.result(end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    """Carries out calls in a number of threads. A thread ends when nothing is left to do, and begins again on demand."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 8
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix or '%s-%d' % (type(self).__name__, self._counter())
        self._initializer = initializer
        self._initargs = initargs
        self._lock = threading.Lock()
        self._work = deque()
        self._threads = {}
        self._initialized = set()
        self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        """Has fn called; answers the future of its result."""
        with self._lock:
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            future = Future()
            self._work.append((future, fn, args, kwargs))
            thread = self._new_thread()
        if thread is not None:
            thread.start()
        return future

    def _new_thread(self):
        for place in range(self._max_workers):
            if place not in self._threads:
                thread = threading.Thread(target=self._run, args=(place,),
                                          name='%s_%d' % (self._thread_name_prefix, place))
                self._threads[place] = thread
                return thread
        return None

    def _run(self, place):
        if self._initializer is not None and place not in self._initialized:
            self._initialized.add(place)
            self._initializer(*self._initargs)
        while True:
            with self._lock:
                if not self._work:
                    del self._threads[place]
                    return
                future, fn, args, kwargs = self._work.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
            future = fn = args = kwargs = None

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no more calls; waits for those under way."""
        with self._lock:
            self._shutdown = True
            dropped = []
            if cancel_futures:
                dropped = [item[0] for item in self._work]
                self._work.clear()
            threads = list(self._threads.values())
        for future in dropped:
            future.cancel()
        if wait:
            for thread in threads:
                thread.join()


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Carries out calls apart from this one. Ouro has one process: they run in threads of it."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, '', initializer, initargs)


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; answers those that are done and those that are not."""
    fs = set(fs)
    changed = threading.Event()

    def is_over():
        done = [each for each in fs if each.done()]
        if len(done) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(done)
        if return_when == FIRST_EXCEPTION:
            return any(not each.cancelled() and each.exception() is not None for each in done)
        return False

    end = None if timeout is None else time.monotonic() + timeout
    for each in fs:
        each.add_done_callback(lambda future: changed.set())
    while not is_over():
        left = None if end is None else end - time.monotonic()
        if left is not None and left <= 0:
            break
        changed.wait(left)
        changed.clear()
    done = {each for each in fs if each.done()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures as they get done."""
    fs = set(fs)
    total = len(fs)
    end = None if timeout is None else time.monotonic() + timeout
    finished = deque()
    arrived = threading.Semaphore(0)

    def arrive(future):
        finished.append(future)
        arrived.release()

    for each in fs:
        each.add_done_callback(arrive)
    for count in range(total):
        left = None if end is None else max(0, end - time.monotonic())
        if not arrived.acquire(timeout=left):
            raise TimeoutError('%d (of %d) futures unfinished' % (total - count, total))
        yield finished.popleft()
