"""The part of os that is written in Ouro; os loads it when somebody asks for one of its names."""

import _environ
import abc
import os
import sys
from os import path


class _Environ:
    """A mapping of the environment's variables, str to str; processes that are started see its changes."""

    def __init__(self, data, encode, decode):
        self._data = data
        self._encode = encode
        self._decode = decode

    def __getitem__(self, key):
        try:
            return self._decode(self._data[self._encode(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        name, text = self._encode(key), self._encode(value)
        os.putenv(name, text)
        self._data[name] = text

    def __delitem__(self, key):
        name = self._encode(key)
        os.unsetenv(name)
        try:
            del self._data[name]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self._decode(key)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return self._encode(key) in self._data

    def __eq__(self, other):
        if isinstance(other, _Environ):
            return self._data == other._data
        return dict(self.items()) == other if isinstance(other, dict) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f"environ({dict(self.items())!r})"

    def __or__(self, other):
        return {**self.copy(), **other} if isinstance(other, (dict, _Environ)) else NotImplemented

    def __ror__(self, other):
        return {**other, **self.copy()} if isinstance(other, (dict, _Environ)) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self

    def keys(self):
        """The names."""
        from collections.abc import KeysView
        return KeysView(self)

    def values(self):
        """The values."""
        from collections.abc import ValuesView
        return ValuesView(self)

    def items(self):
        """Pairs of names and values."""
        from collections.abc import ItemsView
        return ItemsView(self)

    def get(self, key, default=None):
        """The value of a variable, or the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, value):
        """The value of a variable, which is set first if there is none."""
        if key not in self:
            self[key] = value
        return self[key]

    _missing = object()

    def pop(self, key, default=_missing):
        """Removes a variable and answers its value."""
        try:
            value = self[key]
        except KeyError:
            if default is self._missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        """Removes a variable and answers its name and value."""
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        """Removes all variables."""
        for key in self:
            del self[key]

    def update(self, other=(), /, **more):
        """Sets variables from a mapping, from pairs, or by keyword."""
        pairs = [(key, other[key]) for key in other.keys()] if hasattr(other, "keys") else other
        for key, value in pairs:
            self[key] = value
        for key, value in more.items():
            self[key] = value

    def copy(self):
        """The variables as a dict."""
        return {key: self[key] for key in self}


def _text(value):
    if not isinstance(value, str):
        raise TypeError(f"str expected, not {type(value).__name__}")
    return value


def _bytes(value):
    if not isinstance(value, bytes):
        raise TypeError(f"bytes expected, not {type(value).__name__}")
    return os.fsdecode(value)


environ = _Environ(_environ.values, _text, str)
environb = _Environ(_environ.values, _bytes, os.fsencode)


def getenvb(key, default=None):
    """The value of a variable as bytes."""
    return environb.get(key, default)


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    return (environ if env is None else env).get("PATH", os.defpath).split(os.pathsep)


class PathLike(abc.ABC):
    """What has __fspath__."""

    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """The folders below and with the top: triples of path, names of folders, names of other files."""
    sys.audit("os.walk", top, topdown, onerror, followlinks) if hasattr(sys, "audit") else None
    waiting = [os.fspath(top)]
    while waiting:
        place = waiting.pop()
        if isinstance(place, tuple):
            yield place
            continue
        folders, others, below = [], [], []
        try:
            entries = list(os.scandir(place))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        for entry in entries:
            is_folder = entry.is_dir()
            (folders if is_folder else others).append(entry.name)
            if is_folder and not topdown and (followlinks or not entry.is_symlink()):
                below.append(entry.path)
        if topdown:
            yield place, folders, others
            for name in reversed(folders):
                folder = path.join(place, name)
                if followlinks or not path.islink(folder):
                    waiting.append(folder)
        else:
            waiting.append((place, folders, others))
            waiting.extend(reversed(below))


def fdopen(fd, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """A file on a descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    return open(fd, mode, buffering, encoding, errors, newline, closefd, opener)


def _folder_of(name):
    """The folder that a name says it is in; empty where it says none, or ends in a slash."""
    folder, last = path.split(name)
    return last and folder


def renames(old, new):
    """Renames; makes the folders of the new name and removes the emptied ones of the old."""
    made = _folder_of(new)
    if made and not path.exists(made):
        os.makedirs(made)
    os.rename(old, new)
    left = _folder_of(old)
    try:
        if left:
            os.removedirs(left)
    except OSError:
        pass


class _ProcessPipe:
    """The stream that popen answers; closing it waits for the process."""

    def __init__(self, stream, process):
        self._stream = stream
        self._process = process

    def close(self):
        """The exit code of the process as os.system tells it, or None for 0."""
        self._stream.close()
        code = self._process.wait()
        return None if code == 0 else -code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode="r", buffering=-1):
    """Runs a shell command and answers a stream to read from or write to it."""
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ("r", "w"):
        raise ValueError(f"invalid mode {mode!r}")
    import subprocess
    if mode == "r":
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE)
        return _ProcessPipe(process.stdout, process)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE)
    return _ProcessPipe(process.stdin, process)


# ---- groups of processes -------------------------------------------------------------------------------------------------

def _state(pid, place):
    """A number of what Linux tells of a process."""
    try:
        with open(f"/proc/{pid or os.getpid()}/stat") as file:
            return int(file.read().rpartition(")")[2].split()[place])
    except FileNotFoundError:
        raise ProcessLookupError(3, "No such process") from None


def getpgid(pid):
    """The group of a process."""
    return _state(pid, 2)


def getpgrp():
    """The group of this process."""
    return _state(0, 2)


def getsid(pid, /):
    """The session of a process."""
    return _state(pid, 3)


def setsid():
    """What subprocess does with preexec_fn=os.setsid; Ouro itself stays in its session."""
    raise PermissionError(1, "Operation not permitted")


def setpgrp():
    """What subprocess does with preexec_fn=os.setpgrp; Ouro itself stays in its group."""
    raise PermissionError(1, "Operation not permitted")


def _command(*words):
    import subprocess
    done = subprocess.run(words, capture_output=True, text=True)
    return None if done.returncode == 0 else done.stderr


def killpg(pgid, signal, /):
    """Sends a signal to a group of processes."""
    if _command("kill", f"-{int(signal)}", "--", f"-{pgid}"):
        raise ProcessLookupError(3, "No such process")


def mkfifo(path, mode=0o666, *, dir_fd=None):
    """Makes a named pipe."""
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    if os.path.lexists(path):
        raise FileExistsError(17, "File exists", os.fspath(path))
    if _command("mkfifo", "-m", oct(mode)[2:], "--", os.path.abspath(path)):
        raise FileNotFoundError(2, "No such file or directory", os.fspath(path))
