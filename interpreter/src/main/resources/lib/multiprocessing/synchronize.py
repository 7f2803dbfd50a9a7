"""What processes wait on."""

import threading

import _multiprocessing

from . import context, process, util

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event']

RECURSIVE_MUTEX, SEMAPHORE = _multiprocessing.RECURSIVE_MUTEX, _multiprocessing.SEMAPHORE
SEM_VALUE_MAX = 0x7fffffff


class SemLock:
    """What locks and semaphores share."""

    def __init__(self, kind, value, maxvalue, *, ctx=None):
        self._use(_multiprocessing.SemLock(kind, value, maxvalue))
        util.debug('created semlock with handle %s', self._semlock.handle)

    def _use(self, semlock):
        self._semlock = semlock
        self.acquire = semlock.acquire
        self.release = semlock.release

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *args):
        return self._semlock.__exit__(*args)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._semlock.kind, self._semlock.maxvalue, self._semlock.handle

    def __setstate__(self, state):
        kind, most, handle = state
        self._use(_multiprocessing.SemLock(kind, 0, most, handle))
        util.debug('recreated blocker with handle %r', handle)

    def _holder(self):
        """Who has it, as reprs say it."""
        if self._semlock._is_mine():
            name = process.current_process().name
            thread = threading.current_thread().name
            return name if thread == 'MainThread' else f'{name}|{thread}'
        if self._semlock._get_value() == 1:
            return 'None'
        return 'SomeOtherThread' if self._semlock._count() > 0 else 'SomeOtherProcess'


class Semaphore(SemLock):
    """Lets as many pass as have left, and a few more."""

    def __init__(self, value=1, *, ctx=None):
        super().__init__(SEMAPHORE, value, SEM_VALUE_MAX, ctx=ctx)

    def get_value(self):
        return self._semlock._get_value()

    def __repr__(self):
        return f'<{type(self).__name__}(value={self.get_value()})>'


class BoundedSemaphore(Semaphore):
    """A semaphore that nobody may release more often than it was acquired."""

    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, SEMAPHORE, value, value, ctx=ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(value={self.get_value()}, maxvalue={self._semlock.maxvalue})>'


class Lock(SemLock):
    """Lets one pass at a time; any process may release it."""

    def __init__(self, *, ctx=None):
        super().__init__(SEMAPHORE, 1, 1, ctx=ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(owner={self._holder()})>'


class RLock(SemLock):
    """A lock that its holder may take again, and must give back as often."""

    def __init__(self, *, ctx=None):
        super().__init__(RECURSIVE_MUTEX, 1, 1, ctx=ctx)

    def __repr__(self):
        holder = self._holder()
        mine = self._semlock._is_mine()
        count = self._semlock._count() if mine else 0 if holder == 'None' else 'nonzero'
        return f'<{type(self).__name__}({holder}, {count})>'


class Condition:
    """A lock with a place to wait for news."""

    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        # Who waits counts here, is woken there, and says so here: so notify knows how many it woke.
        self._sleeping_count = Semaphore(0)
        self._woken_count = Semaphore(0)
        self._wait_semaphore = Semaphore(0)
        self._take_over()

    def _take_over(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        context.assert_spawning(self)
        return self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore

    def __setstate__(self, state):
        self._lock, self._sleeping_count, self._woken_count, self._wait_semaphore = state
        self._take_over()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        waiting = self._sleeping_count.get_value() - self._woken_count.get_value()
        return f'<{type(self).__name__}({self._lock}, {waiting})>'

    def wait(self, timeout=None):
        """Lets the lock go until notified; False when the time passed first."""
        held = self._lock._semlock
        assert held._is_mine(), 'must acquire() condition before using wait()'
        self._sleeping_count.release()
        times = range(held._count())
        for each in times:
            held.release()
        woken = False
        try:
            woken = self._wait_semaphore.acquire(True, timeout)
        finally:
            self._woken_count.release()
            for each in times:
                held.acquire()
        return woken

    def notify(self, n=1):
        """Wakes that many."""
        assert self._lock._semlock._is_mine(), 'lock is not owned'
        assert not self._wait_semaphore.acquire(False), 'notify: Should not have been able to acquire _wait_semaphore'
        # Those whose time was over have woken by themselves.
        while self._woken_count.acquire(False):
            self._sleeping_count.acquire(False)
        called = 0
        while called < n and self._sleeping_count.acquire(False):
            called += 1
            self._wait_semaphore.release()
        while called > 0:
            called -= 1
            self._woken_count.acquire()
        # One whose time was over just now did not take what was meant for it.
        while self._wait_semaphore.acquire(False):
            continue

    def notify_all(self):
        self.notify(n=float('inf'))

    # It asks nothing of a condition but wait().
    wait_for = threading.Condition.wait_for


class Event:
    """A flag to wait for."""

    def __init__(self, *, ctx=None):
        self._cond = Condition(Lock())
        self._flag = Semaphore(0)

    def is_set(self):
        with self._cond:
            if self._flag.acquire(False):
                self._flag.release()
                return True
            return False

    def set(self):
        with self._cond:
            self._flag.acquire(False)
            self._flag.release()
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag.acquire(False)

    def wait(self, timeout=None):
        """Waits until it is set; whether it is."""
        with self._cond:
            if not self._flag.acquire(False):
                self._cond.wait(timeout)
                if not self._flag.acquire(False):
                    return False
            self._flag.release()
            return True

    def __repr__(self):
        return f'<{type(self).__qualname__} at {id(self):#x} {"set" if self.is_set() else "unset"}>'


class Barrier:
    """Has processes wait for each other; what they know of it stands in shared memory."""

    # The numbers there: how many wait, how often all have come, whether it is broken.
    _COUNT, _TURN, _BROKEN = range(3)
    _SIZE = 12

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        self._set(parties, action, timeout, Condition(), _multiprocessing.allocate(self._SIZE))

    def _set(self, parties, action, timeout, cond, place):
        self._parties, self._action, self._timeout, self._cond, self._place = parties, action, timeout, cond, place
        self._memory = _multiprocessing.block(place, self._SIZE)

    def __getstate__(self):
        context.assert_spawning(self)
        return self._parties, self._action, self._timeout, self._cond, self._place

    def __setstate__(self, state):
        self._set(*state)

    def _get(self, what):
        return self._memory.get('i', what)

    def _put(self, what, value):
        self._memory.set('i', what, value)

    def wait(self, timeout=None):
        """Waits until all have come; answers which of them this was."""
        timeout = self._timeout if timeout is None else timeout
        with self._cond:
            if self.broken:
                raise threading.BrokenBarrierError
            index = self._get(self._COUNT)
            turn = self._get(self._TURN)
            self._put(self._COUNT, index + 1)
            if index + 1 == self._parties:
                self._let_go()
            elif not self._cond.wait_for(lambda: self._get(self._TURN) != turn or self.broken, timeout):
                self._break()
                raise threading.BrokenBarrierError
            elif self._get(self._TURN) == turn or self._get(self._BROKEN) == turn + 1:
                raise threading.BrokenBarrierError
            return index

    def _let_go(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._break()
            raise
        self._next_turn()

    def _next_turn(self):
        self._put(self._COUNT, 0)
        self._put(self._TURN, self._get(self._TURN) + 1)
        self._cond.notify_all()

    def _break(self):
        self._put(self._BROKEN, self._get(self._TURN) + 1)
        self._cond.notify_all()

    def reset(self):
        """As new; those who wait get BrokenBarrierError."""
        with self._cond:
            if self._get(self._COUNT) > 0:
                self._put(self._BROKEN, self._get(self._TURN) + 1)
            self._next_turn()

    def abort(self):
        """Breaks it: nobody waits there until it is reset."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return 0 if self.broken else self._get(self._COUNT)

    @property
    def broken(self):
        return self._get(self._BROKEN) == self._get(self._TURN) + 1

    def __repr__(self):
        state = 'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}'
        return f'<multiprocessing.synchronize.Barrier at {id(self):#x}: {state}>'
