"""Child processes as transports."""
from _asyncio import start_child
from asyncio.tasks import sleep
from asyncio.transports import SubprocessTransport, WriteTransport

_OPTIONS = {"universal_newlines": False, "shell": None, "bufsize": 0, "text": None, "encoding": None, "errors": None}


def _check(options):
    for name, only in _OPTIONS.items():
        given = options.get(name, only)
        if given and name != "shell":
            raise ValueError(f"{name} must be {only if name != 'text' else False}")


async def start(loop, protocol_factory, arguments, stdin, stdout, stderr, options):
    """loop.subprocess_exec and loop.subprocess_shell, which differ in the arguments alone."""
    import os
    import sys
    import _environ
    _check(options)
    sys.stdout.flush()
    sys.stderr.flush()
    cwd = options.get("cwd")
    env = options.get("env")
    protocol = protocol_factory()
    transport = _ChildTransport(loop, protocol, (stdin, stdout, stderr))
    transport._child = start_child(
        [os.fsdecode(each) for each in arguments], None if cwd is None else os.fsdecode(cwd),
        _environ.given() if env is None else env, stdin, stdout, stderr, transport)
    loop.call_soon(protocol.connection_made, transport)
    await sleep(0)
    await sleep(0)
    return transport, protocol


class _PipeTransport(WriteTransport):
    """One pipe of a child: standard input is written to, the others are only closed."""

    def __init__(self, owner, fd):
        super().__init__()
        self._owner = owner
        self._fd = fd
        self._closing = False

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if not self._closing:
            self._owner._child.write(data)

    def write_eof(self):
        self.close()

    def can_write_eof(self):
        return True

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self._closing

    def pause_reading(self):
        """What the child writes is kept until it is asked for."""

    def resume_reading(self):
        """What the child writes is kept until it is asked for."""

    def get_write_buffer_size(self):
        return 0

    def close(self):
        if not self._closing:
            self._closing = True
            if self._fd == 0:
                self._owner._child.end_input()
                self._owner._loop.call_soon(self._owner._closed, 0, None)

    abort = close


class _ChildTransport(SubprocessTransport):
    """A running child process."""

    def __init__(self, loop, protocol, streams):
        super().__init__()
        self._loop = loop
        self._protocol = protocol
        self._child = None
        self._returncode = None
        self._signal = None
        self._pipes = {fd: _PipeTransport(self, fd) for fd, stream in enumerate(streams) if stream == -1}
        self._open = set(self._pipes)
        self._finished = False
        self._exit_waiters = []

    def __repr__(self):
        state = "running" if self._returncode is None else f"returncode={self._returncode}"
        return f"<{type(self).__name__} pid={self.get_pid()} {state}>"

    # What the child does, as the loop is told.

    def data(self, fd, data):
        """The child wrote something."""
        self._protocol.pipe_data_received(fd, data)

    def eof(self, fd):
        """The child closed a pipe."""
        self._closed(fd, None)

    def input_failed(self):
        """The child does not read any more."""
        if not self._pipes[0]._closing:
            self._pipes[0]._closing = True
            self._closed(0, BrokenPipeError(32, "Broken pipe"))

    def exited(self, code):
        """The child has ended."""
        if self._signal is not None and code == 128 + self._signal:
            code = -self._signal
        self._returncode = code
        self._protocol.process_exited()
        for waiter in self._exit_waiters:
            if not waiter.cancelled():
                waiter.set_result(code)
        self._exit_waiters.clear()
        if 0 in self._open:
            self._pipes[0].close()
        self._finish()

    def _closed(self, fd, exc):
        if fd in self._open:
            self._open.remove(fd)
            self._protocol.pipe_connection_lost(fd, exc)
            self._finish()

    def _finish(self):
        if self._returncode is not None and not self._open and not self._finished:
            self._finished = True
            self._loop.call_soon(self._protocol.connection_lost, None)

    # What is asked of the transport.

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._finished

    def get_pid(self):
        return None if self._child is None else self._child.pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        return self._pipes.get(fd)

    def _require_running(self):
        if self._returncode is not None:
            raise ProcessLookupError()

    def send_signal(self, signal):
        import os
        self._require_running()
        self._signal = int(signal)
        os.kill(self._child.pid, signal)

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def close(self):
        for pipe in self._pipes.values():
            pipe.close()
        if self._returncode is None:
            self.kill()

    async def _wait(self):
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter
