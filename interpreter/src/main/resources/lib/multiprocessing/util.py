"""Logging, and what is to be done before a process ends."""

import atexit
import itertools
import sys
import threading
import weakref

from . import process

__all__ = ['sub_debug', 'debug', 'info', 'sub_warning', 'get_logger', 'log_to_stderr', 'get_temp_dir',
           'register_after_fork', 'is_exiting', 'Finalize', 'ForkAwareThreadLock', 'ForkAwareLocal', 'close_all_fds_except',
           'SUBDEBUG', 'SUBWARNING']

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING = 0, 5, 10, 20, 25

LOGGER_NAME = 'multiprocessing'
DEFAULT_LOGGING_FORMAT = '[%(levelname)s/%(processName)s] %(message)s'

_logger = None
_log_to_stderr = False


def _log(level, msg, args):
    if _logger:
        _logger.log(level, msg, *args)


def sub_debug(msg, *args):
    _log(SUBDEBUG, msg, args)


def debug(msg, *args):
    _log(DEBUG, msg, args)


def info(msg, *args):
    _log(INFO, msg, args)


def sub_warning(msg, *args):
    _log(SUBWARNING, msg, args)


def get_logger():
    """The logger of this module."""
    global _logger
    if _logger is None:
        import logging
        logger = logging.getLogger(LOGGER_NAME)
        logger.propagate = 0
        # Last of all: what is told while the program ends is told too.
        atexit.unregister(_exit_function)
        atexit.register(_exit_function)
        _logger = logger
    return _logger


def log_to_stderr(level=None):
    """Has the logger write to stderr; answers it."""
    global _log_to_stderr
    from logging import Formatter, StreamHandler
    _log_to_stderr = True
    told, to = get_logger(), StreamHandler()
    to.setFormatter(Formatter(DEFAULT_LOGGING_FORMAT))
    told.addHandler(to)
    if level:
        told.setLevel(level)
    return told


def get_temp_dir():
    """A folder for what belongs to this process; it goes when the process ends."""
    folder = process.current_process()._config.get('tempdir')
    if folder is None:
        import shutil
        import tempfile
        folder = tempfile.mkdtemp(prefix='pymp-')
        info('created temp directory %s', folder)
        Finalize(None, shutil.rmtree, args=(folder, True), exitpriority=-100)
        process.current_process()._config['tempdir'] = folder
    return folder


def register_after_fork(obj, func):
    """Nothing: no process is a copy of another."""


_finalizer_registry = {}
_finalizer_counter = itertools.count()
_exiting = False


def is_exiting():
    return _exiting


class Finalize:
    """Something to be done once, when an object goes or the process ends."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is None and obj is None:
            raise ValueError('Without object, exitpriority cannot be None')
        if not isinstance(exitpriority, (int, type(None))):
            raise TypeError(f'Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)!r}')
        self._callback, self._args, self._kwargs = callback, args, kwargs or {}
        self._key = exitpriority, next(_finalizer_counter)
        _finalizer_registry[self._key] = self
        self._weakref = obj if obj is None else weakref.ref(obj, self)

    def __call__(self, wr=None):
        if _finalizer_registry.pop(self._key, None) is None:
            return None
        return self._callback(*self._args, **self._kwargs)

    def cancel(self):
        _finalizer_registry.pop(self._key, None)

    def still_active(self):
        return self._key in _finalizer_registry

    def __repr__(self):
        if not self.still_active():
            return f'<{type(self).__name__} object, dead>'
        name = getattr(self._callback, '__name__', self._callback)
        text = f'<{type(self).__name__} object, callback={name}'
        if self._args:
            text += f', args={self._args}'
        if self._kwargs:
            text += f', kwargs={self._kwargs}'
        if self._key[0] is not None:
            text += f', exitpriority={self._key[0]}'
        return text + '>'


def _run_finalizers(minpriority=None):
    """Those of at least that priority, the highest first; the younger before the older."""
    due = [key for key in _finalizer_registry
           if key[0] is not None and (minpriority is None or key[0] >= minpriority)]
    for key in sorted(due, reverse=True):
        finalizer = _finalizer_registry.get(key)
        if finalizer is not None:
            sub_debug('calling %s', finalizer)
            try:
                finalizer()
            except Exception:
                import traceback
                traceback.print_exc()


def _exit_function():
    """Ends daemonic children, waits for the others."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    info('process shutting down')
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            info('calling terminate() for daemon %s', child.name)
            child._popen.terminate()
    for child in process.active_children():
        info('calling join() for process %s', child.name)
        child.join()
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


def _at_exit():
    _exit_function()
    import _multiprocessing
    _multiprocessing.close()


atexit.register(_at_exit)


class ForkAwareThreadLock:
    """A lock for threads."""

    def __init__(self):
        self._lock = threading.Lock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class ForkAwareLocal(threading.local):
    """Values of each thread's own; they stay behind when it is pickled."""

    def __reduce__(self):
        return type(self), ()


def close_all_fds_except(fds):
    """Nothing: no descriptor of this process is open in another."""


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            # There is none, or it is closed.
            continue
