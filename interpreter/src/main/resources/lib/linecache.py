"""The lines of source files, read once (Library Reference, linecache)."""

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

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
    if filename not in cache:
        return updatecache(filename, module_globals)
    return cache[filename]


def checkcache(filename=None):
    """Forgets files that may have changed."""
    if filename is None:
        cache.clear()
    else:
        cache.pop(filename, None)


def updatecache(filename, module_globals=None):
    """Reads a file again."""
    cache.pop(filename, None)
    if filename.startswith('<input '):
        from _notebook import input_text
        lines = [line + '\n' for line in input_text(filename).splitlines()]
        cache[filename] = lines
        return lines
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return []
    try:
        with open(filename, encoding='utf-8') as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError):
        return []
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = lines
    return lines


def lazycache(filename, module_globals):
    """Whether the lines could be had from the loader of the module; there is none that has any."""
    return False
