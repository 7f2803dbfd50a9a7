"""The lines of source files, read once (Library Reference, linecache)."""

import os
import sys

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# By the name that was asked for: size and time of the last change of the file, its lines, and where it was found. What has
# no time was put in by hand and stays.
cache = {}


def clearcache():
    """Forgets all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line of a file, or an empty string."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of a file; none where it can't be read."""
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Forgets files that have changed or are gone."""
    for name in list(cache) if filename is None else [filename]:
        size, moment, _, place = cache.get(name, (None, None, None, None))
        if moment is None:
            continue
        try:
            status = os.stat(place)
        except OSError:
            del cache[name]
            continue
        if (status.st_size, status.st_mtime) != (size, moment):
            del cache[name]


def _place(filename):
    """Where the file is: relative names are looked for beside the modules, too."""
    if os.path.exists(filename) or os.path.isabs(filename):
        return filename
    for folder in sys.path:
        place = os.path.join(folder, filename)
        if os.path.exists(place):
            return place
    return filename


def updatecache(filename, module_globals=None):
    """Reads a file again."""
    cache.pop(filename, None)
    if filename.startswith('<input '):
        from _notebook import input_text
        text = input_text(filename)
        lines = [line + '\n' for line in text.splitlines()]
        cache[filename] = len(text), None, lines, filename
        return lines
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return []
    place = _place(filename)
    try:
        status = os.stat(place)
        with open(place, encoding='utf-8') as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError):
        return []
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = status.st_size, status.st_mtime, lines, place
    return lines


def lazycache(filename, module_globals):
    """Whether the lines could be had from the loader of the module; there is none that has any."""
    return False
