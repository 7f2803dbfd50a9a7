"""Other programs (Library Reference, subprocess)."""

import _subprocess
import io
import os
from types import GenericAlias

__all__ = ["Popen", "PIPE", "STDOUT", "DEVNULL", "call", "check_call", "getstatusoutput", "getoutput", "check_output",
           "run", "CalledProcessError", "SubprocessError", "TimeoutExpired", "CompletedProcess"]

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    """Something about another program went wrong."""


class CalledProcessError(SubprocessError):
    """A program that was to succeed did not."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."
        import signal
        try:
            return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
        except ValueError:
            return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."

    @property
    def stdout(self):
        """The output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program took longer than it may."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        """The output until then."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """How a program ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    __class_getitem__ = classmethod(GenericAlias)

    def __repr__(self):
        parts = [f"args={self.args!r}", f"returncode={self.returncode!r}"]
        if self.stdout is not None:
            parts.append(f"stdout={self.stdout!r}")
        if self.stderr is not None:
            parts.append(f"stderr={self.stderr!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        """CalledProcessError where it failed."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, output=self.stdout, stderr=self.stderr)


def _end(where):
    """What a process is to use: a number for PIPE and the like, the name of a file, or None for our own stream."""
    if where is None or where in (PIPE, STDOUT, DEVNULL):
        return where
    if isinstance(where, int):
        return None
    if hasattr(where, "flush") and where.writable():
        where.flush()
    try:
        if where.fileno() in (0, 1, 2):
            return None
    except (AttributeError, OSError, ValueError):
        pass
    name = getattr(where, "name", None)
    if not isinstance(name, (str, bytes)):
        raise io.UnsupportedOperation("fileno")
    return os.path.abspath(os.fsdecode(name))


def _piped(where):
    """The pipe of another process that is to be read from, or None."""
    stream = getattr(where, "buffer", where)
    return stream if type(stream).__name__ == "BufferedReader" and getattr(stream, "name", None) == -1 else None


class Popen:
    """A program that runs beside the script."""

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if not isinstance(bufsize, int):
            raise TypeError("bufsize must be an integer")
        if preexec_fn is not None and preexec_fn in (os.setsid, os.setpgrp) or process_group == 0:
            start_new_session, preexec_fn = True, None
        for name, value in (("preexec_fn", preexec_fn), ("user", user), ("group", group)):
            if value is not None:
                raise NotImplementedError(f"Ouro starts processes without {name}")
        if startupinfo is not None:
            raise ValueError("startupinfo is only supported on Windows platforms")
        if creationflags != 0:
            raise ValueError("creationflags is only supported on Windows platforms")
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError("Cannot disambiguate when both text and universal_newlines are supplied but "
                                  "different. Pass one or the other.")
        self.args = args
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self.returncode = None
        self._begun = False
        command = self._command(args, shell, executable)
        if start_new_session:
            command = ["setsid", *command]
        if env is not None and not isinstance(env, dict):
            env = dict(env)
        source = _piped(stdin)
        self._process = _subprocess.start(
            command, cwd, env, _end(stdin) if source is None else PIPE, _end(stdout), _end(stderr))
        if source is not None:
            self._process.pump(source)
        self.pid = self._process.pid
        self.stdin = self._stream(self._process.stdin(), True) if stdin == PIPE else None
        self.stdout = self._stream(self._process.stdout(), False) if stdout == PIPE else None
        self.stderr = self._stream(self._process.stderr(), False) if stderr == PIPE else None

    __class_getitem__ = classmethod(GenericAlias)

    @staticmethod
    def _command(args, shell, executable):
        command = [args] if isinstance(args, (str, bytes)) or hasattr(args, "__fspath__") else list(args)
        if shell:
            return [executable or "/bin/sh", "-c", *command]
        if not command:
            raise IndexError("list index out of range")
        for each in command:
            os.fspath(each)
        if executable is not None:
            command[0] = executable
        return command

    def _stream(self, stream, writes):
        if not self.text_mode:
            return stream
        return io.TextIOWrapper(stream, encoding=self.encoding, errors=self.errors, line_buffering=writes)

    @property
    def universal_newlines(self):
        """Whether the streams are of text."""
        return self.text_mode

    def __repr__(self):
        text = f"<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>"
        return text[:76] + "...>" if len(text) > 80 else text

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            self.wait()

    def poll(self):
        """The exit code, or None while it runs."""
        if self.returncode is None:
            self.returncode = self._process.poll()
        return self.returncode

    def wait(self, timeout=None):
        """Waits for its end; answers the exit code."""
        if self.returncode is None:
            self.returncode = self._process.wait(timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        """Sends input, reads all output and waits for the end; answers output and errors."""
        begun, self._begun = self._begun, True
        if begun and input:
            raise ValueError("Cannot send input after starting communication")
        if isinstance(input, str):
            if not self.text_mode:
                raise TypeError("memoryview: a bytes-like object is required, not 'str'")
            input = input.encode(self.encoding or "utf-8", self.errors or "strict")
        if self.stdin is not None and input is None and not begun:
            self.stdin.close()
        feed = input if self.stdin is not None else None
        ended, output, errors = self._process.communicate(
            feed, self.stdout is not None, self.stderr is not None, timeout)
        if not ended:
            raise TimeoutExpired(self.args, timeout, output or None, errors or None)
        self.wait()
        for stream in (self.stdout, self.stderr):
            if stream is not None:
                stream.close()
        return self._decoded(output), self._decoded(errors)

    def _decoded(self, data):
        if data is None or not self.text_mode:
            return data
        text = data.decode(self.encoding or "utf-8", self.errors or "strict")
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def send_signal(self, sig):
        """Sends a signal if it still runs."""
        if self.poll() is None:
            self._process.signal(int(sig))

    def terminate(self):
        """Asks it to end."""
        self.send_signal(15)

    def kill(self):
        """Ends it."""
        self.send_signal(9)


def _claim(streams, refusal, *names):
    """Has pipes made for streams that the caller may not direct elsewhere at the same time."""
    if any(streams.get(name) is not None for name in names):
        raise ValueError(refusal)
    streams.update(dict.fromkeys(names, PIPE))


class _Killed:
    """The time of the block to a process: it is killed where the block does not see its end."""

    def __init__(self, process):
        self._process = process

    def __enter__(self):
        return self._process

    def __exit__(self, exc_type, value, traceback):
        if exc_type is not None:
            self._process.kill()


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Runs a program to its end."""
    if input is not None:
        _claim(kwargs, "stdin and input arguments may not both be used.", "stdin")
    if capture_output:
        _claim(kwargs, "stdout and stderr arguments may not be used with capture_output.", "stdout", "stderr")
    with Popen(*popenargs, **kwargs) as process, _Killed(process):
        output, errors = process.communicate(input, timeout=timeout)
    completed = CompletedProcess(process.args, process.poll(), output, errors)
    if check:
        completed.check_returncode()
    return completed


def call(*popenargs, timeout=None, **kwargs):
    """Runs a program; answers its exit code."""
    with Popen(*popenargs, **kwargs) as process, _Killed(process):
        return process.wait(timeout=timeout)


def check_call(*popenargs, **kwargs):
    """Runs a program that must succeed."""
    code = call(*popenargs, **kwargs)
    if code:
        command = kwargs.get("args")
        raise CalledProcessError(code, popenargs[0] if command is None else command)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """The output of a program that must succeed."""
    for name in ("stdout", "check"):
        if name in kwargs:
            raise ValueError(f"{name} argument not allowed, it will be overridden.")
    if "input" in kwargs and kwargs["input"] is None:
        kwargs["input"] = "" if kwargs.get("text") or kwargs.get("universal_newlines") else b""
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Exit code and output of a shell command."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        code = 0
    except CalledProcessError as error:
        data, code = error.output, error.returncode
    return code, data.removesuffix("\n")


def getoutput(cmd, *, encoding=None, errors=None):
    """The output of a shell command."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]
