"""Paths as text, without a look at the disk."""

import os
from types import GenericAlias

# What is defined here shows that as its module.
__name__ = "pathlib"


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
        _, *endings = name.lstrip(".").split(".")
        return [] if name.endswith(".") else ["." + ending for ending in endings]

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
