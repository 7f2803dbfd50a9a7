"""Processes as objects, and which of them this one is (Library Reference, multiprocessing)."""

import itertools
import os
import sys
import threading

__all__ = ['BaseProcess', 'current_process', 'active_children', 'parent_process']

try:
    ORIGINAL_DIR = os.path.abspath(os.getcwd())
except OSError:
    ORIGINAL_DIR = None

# The started ones that nobody has joined, and those that are over without anybody having looked.
_children = set()
_dangling = set()


def current_process():
    """The process that asks."""
    return _current_process


def parent_process():
    """The process that started this one; None for the first."""
    return _parent_process


def active_children():
    """The children that run; joins those that do no longer."""
    _forget_ended()
    return list(_children)


def _forget_ended():
    for child in list(_children):
        if child._popen.poll() is not None:
            _children.discard(child)


class BaseProcess:
    """Something to be done in a process of its own."""

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        parent = _current_process
        identity = (*parent._identity, next(parent._counter))
        if not name:
            name = '%s-%s' % (type(self).__name__, ':'.join(map(str, identity)))
        self._describe(identity, name, os.getpid(), dict(parent._config))
        self._parent_name = parent.name
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        if daemon is not None:
            self.daemon = daemon

    def _describe(self, identity, name, parent_pid, config):
        """What is known of a process before it is started."""
        self._identity, self._name, self._parent_pid, self._config = identity, name, parent_pid, config
        self._popen, self._closed = None, False

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def run(self):
        """What the process does; subclasses may have their own."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Starts it. Once only."""
        self._check_closed()
        assert self._popen is None, 'cannot start a process twice'
        self._check_parent('start a process object created by current process')
        assert not _current_process.daemon, 'daemonic processes are not allowed to have children'
        _forget_ended()
        started = self._Popen(self)
        self._popen, self._sentinel = started, started.sentinel
        _children.add(self)
        # What it was given is the child's now; arguments that refer back would else never be freed.
        for given in ('_target', '_args', '_kwargs'):
            delattr(self, given)

    def _check_parent(self, allowed):
        assert self._parent_pid == os.getpid(), f'can only {allowed}'

    def _started(self):
        self._check_closed()
        return self._popen

    def terminate(self):
        """Ends it by SIGTERM."""
        self._started().terminate()

    def kill(self):
        """Ends it by SIGKILL."""
        self._started().kill()

    def join(self, timeout=None):
        """Waits until it ends."""
        self._check_closed()
        self._check_parent('join a child process')
        started = self._popen
        assert started is not None, 'can only join a started process'
        if started.wait(timeout) is not None:
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        self._check_parent('test a child process')
        runs = self._popen is not None and self._popen.poll() is None
        if not runs:
            _children.discard(self)
        return runs

    def close(self):
        """Gives up what is kept of it. It must have ended."""
        started = self._popen
        if started is not None and started.poll() is None:
            raise ValueError('Cannot close a process while it is still running. '
                             'You should first call join() or terminate().')
        self._closed = True
        _children.discard(self)
        if started is not None:
            self._popen = None
            started.close()
            del self._sentinel

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name

    @property
    def daemon(self):
        """Whether it is ended when its parent ends."""
        return self._config.get('daemon', False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, 'process has already started'
        self._config['daemon'] = daemonic

    @property
    def authkey(self):
        return self._config['authkey']

    @authkey.setter
    def authkey(self, authkey):
        self._config['authkey'] = AuthenticationString(authkey)

    @property
    def exitcode(self):
        """The exit code, -N where signal N ended it, None while it runs."""
        self._check_closed()
        return None if self._popen is None else self._popen.poll()

    @property
    def ident(self):
        """The number that the system knows it by; None before it is started."""
        self._check_closed()
        if self is _current_process:
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        """What connection.wait takes to wait for its end."""
        self._check_closed()
        try:
            return self._sentinel
        except AttributeError:
            raise ValueError("process not started") from None

    def __repr__(self):
        code = None
        if self is _current_process:
            state = 'started'
        elif self._closed:
            state = 'closed'
        elif self._parent_pid != os.getpid():
            state = 'unknown'
        elif self._popen is None:
            state = 'initial'
        else:
            code = self._popen.poll()
            state = 'started' if code is None else 'stopped'
        words = [type(self).__name__, f'name={self._name!r}']
        if self._popen is not None:
            words.append(f'pid={self._popen.pid}')
        words += [f'parent={self._parent_pid}', state]
        if code is not None:
            words.append(f'exitcode={_exit_code_name(code)}')
        if self.daemon:
            words.append('daemon')
        return '<%s>' % ' '.join(words)

    def _bootstrap(self, parent_sentinel=None):
        """What a new process does; answers its exit code."""
        from . import context, util
        global _current_process, _parent_process, _children
        if self._start_method is not None:
            context._force_start_method(self._start_method)
        _children = set()
        self._counter = itertools.count(1)
        _current_process = self
        _parent_process = _ParentProcess(self._parent_name, self._parent_pid, parent_sentinel)
        threading.main_thread().name = 'MainThread'
        code = 1
        try:
            util._finalizer_registry.clear()
            util.info('child process calling self.run()')
            try:
                self.run()
                code = 0
            finally:
                util._exit_function()
        except SystemExit as end:
            code = self._exit_code(end.code)
        except BaseException:
            import traceback
            sys.stderr.write(f'Process {self.name}:\n')
            traceback.print_exc()
        finally:
            threading._shutdown()
            util.info('process exiting with exitcode %d', code)
            util._flush_std_streams()
        return code

    @staticmethod
    def _exit_code(given):
        if given is None:
            return 0
        if isinstance(given, int):
            return given
        sys.stderr.write(f'{given}\n')
        return 1

    _start_method = None


def _exit_code_name(code):
    if code < 0:
        import signal
        try:
            return '-' + signal.Signals(-code).name
        except ValueError:
            pass
    return code


class AuthenticationString(bytes):
    """A key that only goes to processes that are being started."""

    def __reduce__(self):
        from .context import get_spawning_popen
        if get_spawning_popen() is None:
            raise TypeError('Pickling an AuthenticationString object is disallowed for security reasons')
        return AuthenticationString, (bytes(self),)


class _ParentProcess(BaseProcess):
    """What a process knows of the one that started it."""

    def __init__(self, name, pid, sentinel):
        self._describe((), name, None, {})
        self._pid, self._sentinel = pid, sentinel

    def is_alive(self):
        # A process ends with its parent: as long as anybody asks, it lives.
        return True

    def join(self, timeout=None):
        threading.Event().wait(timeout)

    @property
    def ident(self):
        return self._pid

    pid = ident


class _MainProcess(BaseProcess):
    """The first process."""

    def __init__(self):
        self._describe((), 'MainProcess', None, {'authkey': AuthenticationString(os.urandom(32)), 'semprefix': '/mp'})
        self._counter = itertools.count(1)

    def close(self):
        pass


_parent_process = None
_current_process = _MainProcess()

# Pickles name the main module so where a spawned process has run it.
sys.modules.setdefault('__mp_main__', sys.modules['__main__'])
