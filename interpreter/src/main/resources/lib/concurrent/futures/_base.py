"""Futures and executors, and how to wait for them (Library Reference, concurrent.futures)."""

import threading
import time
import types
from collections import deque, namedtuple

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_PENDING = 'pending'
_RUNNING = 'running'
_CANCELLED = 'cancelled'
_FINISHED = 'finished'


class Error(Exception):
    """The base of this module's exceptions."""


class CancelledError(Error):
    """Raised for the result of a future that was cancelled."""


class InvalidStateError(Error):
    """Raised where a future is done already."""


class BrokenExecutor(RuntimeError):
    """Raised where an executor can't go on."""


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
