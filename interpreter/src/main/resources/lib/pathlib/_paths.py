"""Paths, and what they name on the disk."""

import os

from pathlib._patterns import _select
from pathlib._pure import PurePath, PurePosixPath, _split

# What is defined here shows that as its module.
__name__ = "pathlib"


class Path(PurePath):
    """A path that can look at files. Making one makes a PosixPath."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return cls._from_segments(args)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        pass

    # ---- where -----------------------------------------------------------------------------------------------------

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        """The user's folder."""
        return cls("~").expanduser()

    def absolute(self):
        """The path from the root; links and .. stay."""
        return self if self.is_absolute() else self._from_segments((os.getcwd(), self))

    def resolve(self, strict=False):
        """The path from the root without links and .. ."""
        return self._from_segments((os.path.realpath(self, strict=strict),))

    def expanduser(self):
        """The path with ~ and ~user replaced."""
        if self._root or not self._tail or not self._tail[0].startswith("~"):
            return self
        home = os.path.expanduser(self._tail[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return self._from_segments((home, *self._tail[1:]))

    def readlink(self):
        """What a link leads to."""
        return self._from_segments((os.readlink(self),))

    # ---- what ------------------------------------------------------------------------------------------------------

    def stat(self, *, follow_symlinks=True):
        """What os.stat says."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """The same of a link itself."""
        return os.stat(self, follow_symlinks=False)

    def owner(self):
        """The name of the file's owner."""
        import _files
        return _files.owner(self)

    def group(self):
        """The name of the file's group."""
        import _files
        return _files.group(self)

    def exists(self):
        """Whether there is such a file."""
        return os.path.exists(self)

    def is_file(self):
        """Whether it is a regular file."""
        return os.path.isfile(self)

    def is_dir(self):
        """Whether it is a folder."""
        return os.path.isdir(self)

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return os.path.islink(self)

    def is_mount(self):
        """Whether another file system begins here."""
        return os.path.ismount(self)

    def _is_kind(self, test):
        import stat
        try:
            return getattr(stat, test)(os.stat(self).st_mode)
        except (OSError, ValueError):
            return False

    def is_socket(self):
        """Whether it is a socket."""
        return self._is_kind("S_ISSOCK")

    def is_fifo(self):
        """Whether it is a named pipe."""
        return self._is_kind("S_ISFIFO")

    def is_block_device(self):
        """Whether it is a block device."""
        return self._is_kind("S_ISBLK")

    def is_char_device(self):
        """Whether it is a character device."""
        return self._is_kind("S_ISCHR")

    def samefile(self, other_path):
        """Whether both are the same file."""
        return os.path.samefile(self, other_path)

    # ---- content ---------------------------------------------------------------------------------------------------

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """What open() answers."""
        return open(self, mode, buffering, encoding=encoding, errors=errors, newline=newline)

    def read_bytes(self):
        """All of the file."""
        with self.open(mode="rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None):
        """All of the file as text."""
        with self.open("r", -1, encoding, errors) as file:
            return file.read()

    def write_bytes(self, data):
        """Writes the file anew."""
        view = memoryview(data)
        with self.open(mode="wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Writes the file anew with text."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    # ---- changes ---------------------------------------------------------------------------------------------------

    def touch(self, mode=0o666, exist_ok=True):
        """Makes an empty file, or marks one as just changed."""
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, os.strerror(17), str(self))
            os.utime(self)
            return
        with self.open("x"):
            pass
        if mode != 0o666:
            os.chmod(self, mode)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Makes a folder."""
        try:
            os.mkdir(self, mode)
        except OSError as error:
            if parents and isinstance(error, FileNotFoundError) and self.parent != self:
                # The folders above have the default permissions.
                self.parent.mkdir(parents=True, exist_ok=True)
                self.mkdir(mode, parents=False, exist_ok=exist_ok)
            elif not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        """Removes an empty folder."""
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        """Removes a file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        """Gives the file another name; answers the new path."""
        os.rename(self, target)
        return self._from_segments((target,))

    def replace(self, target):
        """The same, over a file that may be there."""
        os.replace(self, target)
        return self._from_segments((target,))

    def chmod(self, mode, *, follow_symlinks=True):
        """Changes the permissions."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def symlink_to(self, target, target_is_directory=False):
        """Makes this a symbolic link."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Makes this another name of a file."""
        os.link(target, self)

    # ---- folders ---------------------------------------------------------------------------------------------------

    def iterdir(self):
        """The files in the folder."""
        for name in os.listdir(self):
            yield self._from_parts(self._root, self._tail + [name])

    def glob(self, pattern):
        """The files below that match a pattern."""
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        root, parts = _split(pattern)
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if pattern[-1] == "/":
            parts.append("")
        yield from _select(self, parts)

    def rglob(self, pattern):
        """The same at any depth."""
        root, parts = _split(pattern)
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if pattern and pattern[-1] == "/":
            parts.append("")
        yield from _select(self, ["**", *parts])


class PosixPath(Path, PurePosixPath):
    """A path of POSIX."""

    __slots__ = ()
