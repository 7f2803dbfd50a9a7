"""Calls carried out by threads (Library Reference, concurrent.futures)."""

import itertools
import os
import threading
from collections import deque

from concurrent.futures import _base


class BrokenThreadPool(_base.BrokenExecutor):
    """Raised where a thread of the pool could not be initialized."""


class ThreadPoolExecutor(_base.Executor):
    """Carries out calls in a number of threads. A thread ends when nothing is left to do, and begins again on demand."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            # Calls that wait for the system should not keep others waiting, nor many processors make many threads.
            max_workers = min(32, (os.cpu_count() or 1) + 4)
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
        self._broken = None

    def submit(self, fn, /, *args, **kwargs):
        """Has fn called; answers the future of its result."""
        with self._lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')
            future = _base.Future()
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
            try:
                self._initializer(*self._initargs)
            except BaseException:
                self._break()
                return
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

    def _break(self):
        """A thread is not as its calls want it: none is carried out any more."""
        import logging
        logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
        with self._lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            lost = [item[0] for item in self._work]
            self._work.clear()
        for future in lost:
            future.set_exception(BrokenThreadPool(self._broken))

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
