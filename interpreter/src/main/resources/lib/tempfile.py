"""Files and folders that are there for a while (Library Reference, tempfile)."""

import io
import os
from random import SystemRandom
from types import GenericAlias

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp",
           "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = 10000
template = "tmp"
tempdir = None

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
_random = SystemRandom()


def gettempprefix():
    """How the names begin."""
    return template


def gettempprefixb():
    """The same as bytes."""
    return os.fsencode(template)


def gettempdir():
    """The folder for such files: TMPDIR, TEMP or TMP, or one of the usual ones."""
    global tempdir
    if tempdir is None:
        named = [os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")]
        for folder in [name for name in named if name] + ["/tmp", "/var/tmp", "/usr/tmp", os.getcwd()]:
            folder = os.path.abspath(folder)
            if os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
                tempdir = folder
                break
        else:
            raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp', '/var/tmp', '/usr/tmp']")
    return tempdir


def gettempdirb():
    """The same as bytes."""
    return os.fsencode(gettempdir())


def _parts(suffix, prefix, dir):
    """The parts of a name, all str or all bytes, with the defaults filled in."""
    kinds = {bytes if isinstance(part, bytes) else str for part in (suffix, prefix, dir) if part is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    is_bytes = kinds == {bytes}
    convert = os.fsencode if is_bytes else os.fspath
    return (convert(suffix or "") if suffix is None or not is_bytes else suffix,
            convert(template) if prefix is None else prefix,
            convert(gettempdir()) if dir is None else dir)


def _names(suffix, prefix, dir):
    suffix, prefix, dir = _parts(suffix, prefix, dir)
    for _ in range(TMP_MAX):
        middle = "".join(_random.choice(_LETTERS) for _ in range(8))
        yield os.path.join(dir, prefix + (middle.encode() if isinstance(prefix, bytes) else middle) + suffix)
    raise FileExistsError(17, "No usable temporary file name found")


def _make(make, suffix, prefix, dir):
    for name in _names(suffix, prefix, dir):
        name = os.path.abspath(name)
        try:
            return make(name), name
        except FileExistsError:
            continue


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a folder; answers its path."""
    return _make(lambda name: os.mkdir(name, 0o700), suffix, prefix, dir)[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A path that nobody uses yet."""
    for name in _names(suffix, prefix, dir):
        if not os.path.lexists(name):
            return os.path.abspath(name)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a file; answers a descriptor and its path."""
    return _make(lambda name: os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), suffix, prefix, dir)


def _open(mode, buffering, encoding, newline, suffix, prefix, dir, errors):
    def make(name):
        open(name, "x").close()
        os.chmod(name, 0o600)
        # The file was made just now: mode w may as well keep it.
        return open(name, mode, buffering, encoding=encoding, newline=newline, errors=errors)
    return _make(make, suffix, prefix, dir)


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        yield from self.file

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper object at {id(self):#x}>"

    def close(self):
        """Closes and removes the file."""
        if not self.file.closed:
            self.file.close()
            if self.delete and os.path.lexists(self.name):
                os.unlink(self.name)


_TemporaryFileWrapper.__module__ = "tempfile"


def _remove_at_exit(wrapper):
    import atexit
    atexit.register(wrapper.close)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    """A file with a name, removed when it is closed, at the latest at the end of the run."""
    file, name = _open(mode, buffering, encoding, newline, suffix, prefix, dir, errors)
    wrapper = _TemporaryFileWrapper(file, name, delete)
    _remove_at_exit(wrapper)
    return wrapper


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    """A file that has no name any more."""
    file, name = _open(mode, buffering, encoding, newline, suffix, prefix, dir, errors)
    os.unlink(name)
    return file


class SpooledTemporaryFile:
    """A file in memory that becomes a real one when it grows too large."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._file = io.BytesIO() if "b" in mode else io.StringIO()
        self._max_size = max_size
        self._rolled = False
        self._arguments = mode, buffering, encoding, newline, suffix, prefix, dir

    __class_getitem__ = classmethod(GenericAlias)

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def rollover(self):
        """Goes on in a real file."""
        if not self._rolled:
            memory, self._file = self._file, TemporaryFile(*self._arguments)
            place = memory.tell()
            self._file.write(memory.getvalue())
            self._file.seek(place)
            self._rolled = True

    def write(self, data):
        """Writes, in memory as long as it fits."""
        count = self._file.write(data)
        if self._max_size and self._file.tell() > self._max_size:
            self.rollover()
        return count

    def writelines(self, lines):
        """Writes several."""
        for line in lines:
            self.write(line)


class TemporaryDirectory:
    """A folder that is removed with all in it at the end of a with statement, or of the run."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        _at_exit(self)

    __class_getitem__ = classmethod(GenericAlias)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        """Removes the folder."""
        if os.path.lexists(self.name):
            import shutil
            shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)


def _at_exit(folder):
    import atexit
    atexit.register(folder.cleanup)
