"""Everything that multiprocessing offers, by the way in which processes are started."""

import importlib
import os
import threading

from . import process, reduction

__all__ = ()


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


def _room(name):
    """A module of this package, loaded when it is first needed."""
    return importlib.import_module('.' + name, __package__)


class BaseContext:
    """What is the same however processes are started."""

    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError

    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)

    reducer = reduction

    def cpu_count(self):
        """How many processors the system has."""
        count = os.cpu_count()
        if count is None:
            raise NotImplementedError('cannot determine number of cpus')
        return count

    def Manager(self):
        """A started process that holds objects which others share."""
        manager = _room('managers').SyncManager(ctx=self.get_context())
        manager.start()
        return manager

    def Pipe(self, duplex=True):
        return _room('connection').Pipe(duplex)

    def Lock(self):
        return _room('synchronize').Lock(ctx=self.get_context())

    def RLock(self):
        return _room('synchronize').RLock(ctx=self.get_context())

    def Condition(self, lock=None):
        return _room('synchronize').Condition(lock, ctx=self.get_context())

    def Semaphore(self, value=1):
        return _room('synchronize').Semaphore(value, ctx=self.get_context())

    def BoundedSemaphore(self, value=1):
        return _room('synchronize').BoundedSemaphore(value, ctx=self.get_context())

    def Event(self):
        return _room('synchronize').Event(ctx=self.get_context())

    def Barrier(self, parties, action=None, timeout=None):
        return _room('synchronize').Barrier(parties, action, timeout, ctx=self.get_context())

    def Queue(self, maxsize=0):
        return _room('queues').Queue(maxsize, ctx=self.get_context())

    def JoinableQueue(self, maxsize=0):
        return _room('queues').JoinableQueue(maxsize, ctx=self.get_context())

    def SimpleQueue(self):
        return _room('queues').SimpleQueue(ctx=self.get_context())

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        return _room('pool').Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())

    def RawValue(self, typecode_or_type, *args):
        return _room('sharedctypes').RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        return _room('sharedctypes').RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        return _room('sharedctypes').Value(typecode_or_type, *args, lock=lock, ctx=self.get_context())

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        return _room('sharedctypes').Array(typecode_or_type, size_or_initializer, lock=lock, ctx=self.get_context())

    def freeze_support(self):
        """Nothing: only programs that were made one file need it, on Windows."""

    def get_logger(self):
        from .util import get_logger
        return get_logger()

    def log_to_stderr(self, level=None):
        from .util import log_to_stderr
        return log_to_stderr(level)

    def allow_connection_pickling(self):
        """Nothing: connections can always be pickled."""

    def set_executable(self, executable):
        """Says what sys.executable is in processes to come; they run in the interpreter of this one all the same."""
        from . import spawn
        spawn.set_executable(executable)

    def set_forkserver_preload(self, module_names):
        """Nothing: there is no server that could load modules beforehand."""

    def get_context(self, method=None):
        """The context of that start method, or this one."""
        if method is None:
            return self
        try:
            return _concrete_contexts[method]
        except KeyError:
            raise ValueError(f'cannot find context for {method!r}') from None

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError('cannot set start method of concrete context')


class Process(process.BaseProcess):
    """A process of the default start method."""

    @staticmethod
    def _Popen(process_obj):
        return _default_context.get_context().Process._Popen(process_obj)

    @staticmethod
    def _after_fork():
        pass


def _spawn(process_obj):
    from .popen_spawn_posix import Popen
    return Popen(process_obj)


class ForkProcess(process.BaseProcess):
    _start_method = 'fork'
    _Popen = staticmethod(_spawn)


class SpawnProcess(process.BaseProcess):
    _start_method = 'spawn'
    _Popen = staticmethod(_spawn)


class ForkServerProcess(process.BaseProcess):
    _start_method = 'forkserver'
    _Popen = staticmethod(_spawn)


class ForkContext(BaseContext):
    _name = 'fork'
    Process = ForkProcess


class SpawnContext(BaseContext):
    _name = 'spawn'
    Process = SpawnProcess


class ForkServerContext(BaseContext):
    _name = 'forkserver'
    Process = ForkServerProcess


_concrete_contexts = {each._name: each() for each in (ForkContext, SpawnContext, ForkServerContext)}


class DefaultContext(BaseContext):
    """The context that the module's own functions go by; its start method can be chosen once."""

    Process = Process

    def __init__(self, context):
        self._default_context = context
        self._actual_context = None

    def get_context(self, method=None):
        if method is None:
            self._actual_context = self._actual_context or self._default_context
            return self._actual_context
        return BaseContext.get_context(self, method)

    def set_start_method(self, method, force=False):
        if self._actual_context is not None and not force:
            raise RuntimeError('context has already been set')
        self._actual_context = None if method is None and force else self.get_context(method)

    def get_start_method(self, allow_none=False):
        chosen = self._actual_context if allow_none else self.get_context()
        return chosen and chosen._name

    def get_all_start_methods(self):
        return ['fork', 'spawn', 'forkserver']


_default_context = DefaultContext(_concrete_contexts['fork'])


def _force_start_method(method):
    _default_context._actual_context = _concrete_contexts[method]


_tls = threading.local()


def get_spawning_popen():
    """The process that is being started by this thread, for which things are being pickled."""
    return getattr(_tls, 'spawning_popen', None)


def set_spawning_popen(popen):
    _tls.spawning_popen = popen


def assert_spawning(obj):
    if get_spawning_popen() is None:
        raise RuntimeError(f'{type(obj).__name__} objects should only be shared between processes through inheritance')
