"""Paths as objects (Library Reference, pathlib)."""

import os
from types import GenericAlias

__all__ = ["PurePath", "PurePosixPath", "Path", "PosixPath"]


def _split(text):
    """The root of a path and its parts, without empty ones and dots."""
    if text.startswith("/"):
        # POSIX leaves the meaning of exactly two slashes open.
        root = "//" if text.startswith("//") and not text.startswith("///") else "/"
    else:
        root = ""
    return root, [part for part in text.split("/") if part and part != "."]


class PurePath:
    """A path that never looks at files. Making one makes a PurePosixPath."""

    __slots__ = ("_root", "_tail", "_text", "_hash")

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._from_segments(args)

    @classmethod
    def _from_segments(cls, segments):
        root, tail = "", []
        for segment in segments:
            if isinstance(segment, PurePath):
                new_root, new_tail = segment._root, segment._tail
            else:
                text = os.fspath(segment)
                if not isinstance(text, str):
                    raise TypeError(
                        "argument should be a str object or an os.PathLike object returning str, not "
                        f"{type(text)!r}")
                new_root, new_tail = _split(text)
            root, tail = (new_root, list(new_tail)) if new_root else (root, tail + new_tail)
        return cls._from_parts(root, tail)

    @classmethod
    def _from_parts(cls, root, tail):
        self = object.__new__(cls)
        self._root = root
        self._tail = tail
        return self

    __class_getitem__ = classmethod(GenericAlias)

    def __reduce__(self):
        return self.__class__, tuple(self.parts)

    # ---- text ------------------------------------------------------------------------------------------------------

    def __str__(self):
        try:
            return self._text
        except AttributeError:
            self._text = self._root + "/".join(self._tail) or "."
            return self._text

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        """The path with forward slashes."""
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def as_uri(self):
        """The path as a file URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return "file://" + quote(bytes(self))

    # ---- comparison ------------------------------------------------------------------------------------------------

    def _same_flavour(self, other):
        return isinstance(other, PurePath)

    def __eq__(self, other):
        if not self._same_flavour(other):
            return NotImplemented
        return self._root == other._root and self._tail == other._tail

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash((self._root, tuple(self._tail)))
            return self._hash

    def __lt__(self, other):
        if not self._same_flavour(other):
            return NotImplemented
        return self._key() < other._key()

    def __le__(self, other):
        if not self._same_flavour(other):
            return NotImplemented
        return self._key() <= other._key()

    def __gt__(self, other):
        if not self._same_flavour(other):
            return NotImplemented
        return self._key() > other._key()

    def __ge__(self, other):
        if not self._same_flavour(other):
            return NotImplemented
        return self._key() >= other._key()

    def _key(self):
        return list(self.parts)

    # ---- parts -----------------------------------------------------------------------------------------------------

    @property
    def drive(self):
        """The drive: none in POSIX."""
        return ""

    @property
    def root(self):
        """The root, or the empty string."""
        return self._root

    @property
    def anchor(self):
        """Drive and root."""
        return self._root

    @property
    def parts(self):
        """The parts as a tuple, the root first."""
        return (self._root, *self._tail) if self._root else tuple(self._tail)

    @property
    def name(self):
        """The last part."""
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        """The ending of the last part, its dot included."""
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All endings of the last part."""
        name = self.name
        if name.endswith("."):
            return []
        return ["." + suffix for suffix in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last part without its ending."""
        name = self.name
        dot = name.rfind(".")
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self):
        """The path above."""
        return self._from_parts(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """The paths above, the nearest first."""
        return _Parents(self)

    def with_name(self, name):
        """The path with another last part."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._from_parts(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """The path with another stem."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another ending."""
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        name = self.name
        if not name:
            raise ValueError(f"{self!r} has an empty name")
        return self._from_parts(self._root, self._tail[:-1] + [self.stem + suffix])

    # ---- other paths -----------------------------------------------------------------------------------------------

    def joinpath(self, *args):
        """This path and others below it."""
        return self._from_segments((self, *args))

    def __truediv__(self, key):
        try:
            return self._from_segments((self, key))
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._from_segments((key, self))
        except TypeError:
            return NotImplemented

    def relative_to(self, *other):
        """The way from another path to this one below it."""
        if not other:
            raise TypeError("need at least one argument")
        start = self._from_segments(other)
        count = len(start._tail)
        if start._root != self._root or start._tail != self._tail[:count]:
            raise ValueError(
                f"{str(self)!r} is not in the subpath of {str(start)!r} OR one path is relative and the other is "
                "absolute.")
        return self._from_parts("", self._tail[count:])

    def is_relative_to(self, *other):
        """Whether this is another path or one below it."""
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def is_absolute(self):
        """Whether it starts from the root."""
        return bool(self._root)

    def is_reserved(self):
        """Whether Windows keeps the name for itself."""
        return False

    def match(self, path_pattern):
        """Whether it matches a pattern, from the right if that is relative."""
        import fnmatch
        pattern = self._from_segments((path_pattern,))
        wanted, own = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(wanted) > len(own) or pattern._root and len(wanted) != len(own):
            return False
        return all(fnmatch.fnmatchcase(part, glob) for part, glob in zip(reversed(own), reversed(wanted)))


class _Parents:
    """The paths above one, as a sequence."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._from_parts(self._path._root, self._path._tail[:-index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePosixPath(PurePath):
    """A pure path of POSIX."""

    __slots__ = ()


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
        return open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """All of the file."""
        with self.open(mode="rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None):
        """All of the file as text."""
        with self.open(mode="r", encoding=encoding, errors=errors) as file:
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
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as file:
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
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
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


# ---- patterns ----------------------------------------------------------------------------------------------------------

def _entries(folder):
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except PermissionError:
        return []


def _below(path, name):
    return path._from_parts(path._root, path._tail + [name])


def _folders(path):
    """The folder and all below it, links left out."""
    yield path
    for entry in _entries(path):
        if entry.is_dir() and not entry.is_symlink():
            yield from _folders(_below(path, entry.name))


def _select(path, parts):
    """What matches the parts of a pattern below a folder."""
    import fnmatch
    if not parts:
        yield path
        return
    if not path.is_dir():
        return
    first, rest = parts[0], parts[1:]
    if first == "**":
        seen = set()
        for folder in _folders(path):
            for found in _select(folder, rest):
                if found not in seen:
                    seen.add(found)
                    yield found
    elif "**" in first:
        raise ValueError("Invalid pattern: '**' can only be an entire path component")
    elif first == "":
        yield path
    elif any(c in first for c in "*?["):
        for entry in _entries(path):
            if fnmatch.fnmatchcase(entry.name, first) and (not rest or entry.is_dir()):
                yield from _select(_below(path, entry.name), rest)
    else:
        below = path / ".." if first == ".." else _below(path, first)
        if below.is_dir() if rest else below.exists():
            yield from _select(below, rest)
