"""The files that match a pattern (Library Reference, glob)."""

import fnmatch
import os
import re

__all__ = ["escape", "glob", "iglob"]

_MAGIC = re.compile("([*?[])")
_MAGIC_BYTES = re.compile(b"([*?[])")


def has_magic(s):
    """Whether there are wildcards in it."""
    return (_MAGIC_BYTES if isinstance(s, bytes) else _MAGIC).search(s) is not None


def escape(pathname):
    """A pattern that matches just this name."""
    if isinstance(pathname, bytes):
        return _MAGIC_BYTES.sub(rb"[\1]", pathname)
    return _MAGIC.sub(r"[\1]", pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match a pattern, in the order of the folders; ** means any depth if recursive."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The same one by one."""
    if isinstance(pathname, bytes):
        root = None if root_dir is None else os.fsdecode(root_dir)
        for path in iglob(os.fsdecode(pathname), root_dir=root, recursive=recursive, include_hidden=include_hidden):
            yield os.fsencode(path)
        return
    search = _Search("" if root_dir is None else os.fspath(root_dir), recursive, include_hidden)
    for path in search.paths(pathname, False):
        if path:
            yield path


class _Search:
    def __init__(self, root, recursive, include_hidden):
        self.root = root
        self.recursive = recursive
        self.include_hidden = include_hidden

    def paths(self, pattern, folders_only):
        """What matches a pattern below the root."""
        folder, last = os.path.split(pattern)
        if not has_magic(pattern):
            full = os.path.join(self.root, pattern)
            if os.path.lexists(full) if last else os.path.isdir(os.path.join(self.root, folder)):
                yield pattern
            return
        if not folder:
            yield from self._deep(folder, last, folders_only) if self._is_deep(last) else self._matching(
                folder, last, folders_only)
            return
        if folder != pattern and has_magic(folder):
            folders = self.paths(folder, True)
        else:
            folders = [folder]
        for each in folders:
            if self._is_deep(last):
                names = self._deep(each, last, folders_only)
            elif has_magic(last):
                names = self._matching(each, last, folders_only)
            else:
                names = self._exact(each, last)
            for name in names:
                yield os.path.join(each, name)

    def _is_deep(self, part):
        return self.recursive and part == "**"

    def _entries(self, folder, folders_only):
        try:
            with os.scandir(os.path.join(self.root, folder) or ".") as entries:
                return [entry.name for entry in entries if not folders_only or entry.is_dir()]
        except OSError:
            return []

    def _shows(self, name):
        return self.include_hidden or not name.startswith(".")

    def _matching(self, folder, pattern, folders_only):
        names = self._entries(folder, folders_only)
        if not pattern.startswith("."):
            names = [name for name in names if self._shows(name)]
        return fnmatch.filter(names, pattern)

    def _exact(self, folder, name):
        full = os.path.join(self.root, folder, name)
        return [name] if (os.path.lexists(full) if name else os.path.isdir(os.path.join(self.root, folder))) else []

    def _deep(self, folder, pattern, folders_only):
        if folder and not os.path.isdir(os.path.join(self.root, folder)):
            return
        yield ""
        yield from self._below(folder, folders_only)

    def _below(self, folder, folders_only):
        for name in self._entries(folder, folders_only):
            if self._shows(name):
                yield name
                for deeper in self._below(os.path.join(folder, name) if folder else name, folders_only):
                    yield os.path.join(name, deeper)
