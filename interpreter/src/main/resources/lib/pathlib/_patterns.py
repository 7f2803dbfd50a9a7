"""Paths found by a pattern."""

import os

# What is defined here shows that as its module.
__name__ = "pathlib"


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
