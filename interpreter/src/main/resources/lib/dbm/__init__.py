"""Dictionaries of bytes in files (Library Reference, dbm); here the kind that is there everywhere."""

import os
from io import open as _open

__all__ = ['open', 'whichdb', 'error']


class error(Exception):
    pass


def open(file, flag='r', mode=0o666):
    """Opens the file: 'r' to read, 'w' to change too, 'c' made where it isn't there, 'n' always new."""
    from . import dumb
    found = whichdb(file) if 'n' not in flag else None
    if found is None and flag not in ('c', 'n'):
        raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if found == '':
        raise error[0]('db type could not be determined')
    if found not in (None, 'dbm.dumb'):
        raise error[0](f"db type is {found}, but the module is not available")
    return dumb.open(file, flag, mode)


def whichdb(filename):
    """Which module can read the file: None where it isn't there, '' where none is known."""
    name = os.fsencode(filename)
    try:
        size = os.stat(name + b'.dat').st_size
        os.stat(name + b'.dir')
        if size == 0:
            return 'dbm.dumb'
        with _open(name + b'.dir', 'rb') as file:
            if file.read(1) in (b"'", b'"'):
                return 'dbm.dumb'
    except OSError:
        pass
    try:
        with _open(filename, 'rb') as file:
            start = file.read(16)
    except OSError:
        return None
    magic = int.from_bytes(start[:4], 'little') if len(start) >= 4 else None
    return 'dbm.gnu' if magic in (0x13579ace, 0x13579acd, 0x13579acf) else ''


# What to catch: the module's own error, and that of files.
error = error, OSError
