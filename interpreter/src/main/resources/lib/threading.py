"""Threads that take turns, and what they wait on."""
import _thread
import sys
from _thread import allocate_lock, get_ident, get_native_id, start_new_thread
from collections import deque
from time import monotonic

Lock = allocate_lock
TIMEOUT_MAX = 9223372036.0
_threads = {}
_count = 0


class RLock:
    """A lock that its holder may take again."""

    __module__ = "_thread"

    def __init__(self):
        self._block = allocate_lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        state = "locked" if self._block.locked() else "unlocked"
        return f"<{state} _thread.RLock object owner={self._owner or 0!r} count={self._count} at {id(self):#x}>"

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner != me:
            if not self._block.acquire(blocking, timeout):
                return False
            self._owner = me
        self._count += 1
        return True

    __enter__ = acquire

    def release(self):
        if self._owner == get_ident():
            self._count -= 1
            if self._count == 0:
                self._owner = None
                self._block.release()
        else:
            raise RuntimeError("cannot release un-acquired lock")

    def __exit__(self, t, v, tb):
        self.release()


# Where CPython has it: pickle looks the class up by its module.
_thread.RLock = RLock


class Condition:
    """A lock with a place to wait for news."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def wait(self, timeout=None):
        """Lets the lock go until notified; False when the time passed first."""
        waiter = allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        depth = getattr(self._lock, "_count", 1)
        for _ in range(depth):
            self._lock.release()
        try:
            if timeout is None:
                waiter.acquire()
                return True
            taken = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            if not taken and waiter in self._waiters:
                self._waiters.remove(waiter)
            return taken
        finally:
            for _ in range(depth):
                self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        """Waits until the predicate holds."""
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                # The first wait lasts exactly as long as was asked for.
                if end is None:
                    end = monotonic() + timeout
                else:
                    left = end - monotonic()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wakes n of those who wait."""
        while n > 0 and self._waiters:
            self._waiters.popleft().release()
            n -= 1

    def notify_all(self):
        """Wakes all who wait."""
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """Lets a number of threads in at once."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        with self._cond:
            if not blocking and self._value == 0:
                return False
            if not self._cond.wait_for(lambda: self._value > 0, timeout):
                return False
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return f"<threading.Event at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            if not self._flag:
                self._cond.wait_for(lambda: self._flag, timeout)
            return self._flag


class Barrier:
    """Lets nobody pass until a number of threads have come."""

    def __init__(self, parties, action=None, timeout=None):
        self.parties = parties
        self._action = action
        # How many have come in this turn, and how many turns were.
        self._count = self._turn = 0
        self._cond = Condition(Lock())

    def wait(self, timeout=None):
        with self._cond:
            index = self._count
            turn = self._turn
            self._count += 1
            if self._count == self.parties:
                if self._action:
                    self._action()
                self._count = 0
                self._turn += 1
                self._cond.notify_all()
            else:
                self._cond.wait_for(lambda: self._turn != turn, timeout)
            return index


class local:
    """Attributes that each thread has for itself."""

    def __getattribute__(self, name):
        own = object.__getattribute__(self, "__dict__").setdefault(get_ident(), {})
        if name == "__dict__":
            return own
        if name in own:
            return own[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        object.__getattribute__(self, "__dict__").setdefault(get_ident(), {})[name] = value

    def __delattr__(self, name):
        try:
            del object.__getattribute__(self, "__dict__").setdefault(get_ident(), {})[name]
        except KeyError:
            raise AttributeError(name) from None


def _new_name(target):
    global _count
    _count += 1
    name = f"Thread-{_count}"
    if target is not None:
        name += f" ({target.__name__})" if hasattr(target, "__name__") else ""
    return name


class Thread:
    """A thread of the script."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        self._target = target
        self._name = str(name) if name is not None else _new_name(target)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = daemon if daemon is not None else current_thread().daemon
        self._ident = None
        self._started = Event()
        self._is_stopped = False
        self._done = allocate_lock()
        self._initialized = True

    def __repr__(self):
        status = "initial"
        if self._started.is_set():
            status = "started"
        if self._is_stopped:
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"

    def start(self):
        """Begins to run."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        self._done.acquire()
        start_new_thread(self._bootstrap, ())
        self._started.wait()

    def _bootstrap(self):
        self._ident = get_ident()
        _threads[self._ident] = self
        self._started.set()
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException:
            excepthook(ExceptHookArgs(*sys.exc_info(), self))
        finally:
            self._is_stopped = True
            _threads.pop(self._ident, None)
            self._done.release()

    def run(self):
        """What the thread does."""
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        """Waits for its end."""
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._done.acquire(True, -1 if timeout is None else max(timeout, 0)):
            self._done.release()

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    def is_alive(self):
        return self._started.is_set() and not self._is_stopped

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    """Calls a function after a while."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.finished = Event()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs

    def cancel(self):
        """Makes sure that it will not be called."""
        self.finished.set()

    def run(self):
        cancelled = self.finished.wait(self.interval)
        if cancelled:
            return
        self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        self._target = None
        self._name = "MainThread"
        self._daemonic = False
        self._ident = get_ident()
        self._started = Event()
        self._started._flag = True
        self._is_stopped = False
        self._done = allocate_lock()
        self._initialized = True
        _threads[self._ident] = self


class ExceptHookArgs(tuple):
    """What excepthook gets."""

    def __new__(cls, *args):
        return tuple.__new__(cls, args)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Tells of an exception that ended a thread."""
    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr, flush=True)
    sys.__excepthook__(args.exc_type, args.exc_value, args.exc_traceback)


def current_thread():
    """The thread that runs."""
    return _threads.get(get_ident(), _main_thread)


def main_thread():
    """The thread that the script began in."""
    return _main_thread


def enumerate():
    """The threads that are alive."""
    return list(_threads.values())


def active_count():
    """How many threads are alive."""
    return len(_threads)


def _shutdown():
    for thread in list(_threads.values()):
        if thread is not _main_thread and not thread.daemon:
            thread.join()


currentThread = current_thread
activeCount = active_count
_main_thread = _MainThread()
