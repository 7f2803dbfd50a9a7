"""Memory by name that any process may map (Library Reference, multiprocessing.shared_memory)."""

import atexit
import errno
import os
import secrets
import struct
import types

import _multiprocessing

__all__ = ['SharedMemory', 'ShareableList']

_FOLDER = '/dev/shm' if os.path.isdir('/dev/shm') else '/tmp'
_PREFIX = 'psm_'


def _path(name):
    return os.path.join(_FOLDER, name.lstrip('/'))


def _free_name():
    while True:
        name = '/' + _PREFIX + secrets.token_hex(4)
        if not os.path.exists(_path(name)):
            return name


class SharedMemory:
    """A block of memory with a name."""

    def __init__(self, name=None, create=False, size=0):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        if name is None:
            name = _free_name()
        self._name = name if name.startswith('/') else '/' + name
        path = _path(name)
        if create:
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
            os.close(descriptor)
            os.truncate(path, size)
            _made.add(self._name)
        elif not os.path.exists(path):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), self._name)
        self._size = os.stat(path).st_size
        self._memory = _multiprocessing.map_file(path, self._size)
        self._buf = memoryview(self._memory)

    @property
    def buf(self):
        """The memory."""
        return self._buf

    @property
    def name(self):
        return self._name.lstrip('/')

    @property
    def size(self):
        return self._size

    def close(self):
        """This object maps it no more; others may."""
        if self._buf is not None:
            self._buf.release()
            self._buf = None
        self._memory = None

    def unlink(self):
        """Takes the name away; the memory goes when nobody maps it."""
        os.unlink(_path(self._name))
        _made.discard(self._name)

    def __reduce__(self):
        return type(self), (self.name, False, self.size)

    def __repr__(self):
        return f'{type(self).__name__}({self.name!r}, size={self.size})'


# What this process has made and not unlinked.
_made = set()


def _tidy():
    """Takes away at the end what was forgotten."""
    if _made:
        import sys
        print(f'resource_tracker: There appear to be {len(_made)} leaked shared_memory objects to clean up at shutdown',
              file=sys.stderr)
    for name in list(_made):
        try:
            os.unlink(_path(name))
        except OSError:
            continue


class ShareableList:
    """A list of fixed length in shared memory; of numbers, texts, bytes, True, False and None."""

    # Each item has a width of eight bytes, or as many as its text takes.
    _UNIT = 8

    def __init__(self, sequence=None, *, name=None):
        if name is None or sequence is not None:
            items = [] if sequence is None else list(sequence)
            formats = [self._format_of(each) for each in items]
            widths = [struct.calcsize(each) for each in formats]
            head = struct.pack('q' + 'q' * len(items), len(items), *widths)
            marks = b''.join(self._mark(each) for each in items)
            self.shm = SharedMemory(name, create=True, size=len(head) + len(marks) + sum(widths) + 1)
            self.shm.buf[:len(head)] = head
            self.shm.buf[len(head):len(head) + len(marks)] = marks
            self._measure()
            for place, each in enumerate(items):
                self._write(place, each)
        else:
            self.shm = SharedMemory(name)
            self._measure()

    def _measure(self):
        count, = struct.unpack_from('q', self.shm.buf, 0)
        self._length = count
        self._widths = struct.unpack_from('q' * count, self.shm.buf, 8)
        self._marks_at = 8 + 8 * count
        places = [self._marks_at + count]
        for width in self._widths:
            places.append(places[-1] + width)
        self._places = places

    def _format_of(self, value):
        if value is None or isinstance(value, (bool, int, float)):
            return 'q'
        if isinstance(value, str):
            value = value.encode('utf-8')
        if not isinstance(value, bytes):
            raise ValueError(f'unsupported type {type(value).__name__}')
        return f'{self._UNIT * (len(value) // self._UNIT + 1)}s'

    @staticmethod
    def _mark(value):
        """One letter for the kind of a value."""
        if isinstance(value, bool):
            return b'?'
        if isinstance(value, int):
            return b'q'
        if isinstance(value, float):
            return b'd'
        if isinstance(value, str):
            return b's'
        return b'b' if isinstance(value, bytes) else b'n'

    def _write(self, place, value):
        mark = self._mark(value)
        start, end = self._places[place], self._places[place + 1]
        if mark in b'qd?n':
            content = struct.pack('d' if mark == b'd' else 'q', value or 0)
        else:
            content = value.encode('utf-8') if mark == b's' else value
            if len(content) >= end - start + (mark == b'b'):
                raise ValueError('bytes/str item exceeds available storage')
        self.shm.buf[start:end] = content.ljust(end - start, b'\0')
        self.shm.buf[self._marks_at + place:self._marks_at + place + 1] = mark

    def _place(self, position):
        place = position + self._length if position < 0 else position
        if not 0 <= place < self._length:
            raise IndexError('index out of range')
        return place

    def __getitem__(self, position):
        place = self._place(position)
        mark = bytes(self.shm.buf[self._marks_at + place:self._marks_at + place + 1])
        content = bytes(self.shm.buf[self._places[place]:self._places[place + 1]])
        if mark == b'n':
            return None
        if mark in b'sb':
            text = content.rstrip(b'\0')
            return text.decode('utf-8') if mark == b's' else text
        value, = struct.unpack_from('d' if mark == b'd' else 'q', content)
        return bool(value) if mark == b'?' else value

    def __setitem__(self, position, value):
        try:
            place = self._place(position)
        except IndexError:
            raise IndexError('assignment index out of range') from None
        self._write(place, value)

    def __len__(self):
        return self._length

    def __iter__(self):
        for place in range(self._length):
            yield self[place]

    def count(self, value):
        return sum(value == each for each in self)

    def index(self, value):
        for place, each in enumerate(self):
            if value == each:
                return place
        raise ValueError(f'{value!r} not in this container')

    def __reduce__(self):
        import functools
        return functools.partial(type(self), name=self.shm.name), ()

    def __repr__(self):
        return f'{type(self).__name__}({list(self)}, name={self.shm.name!r})'

    __class_getitem__ = classmethod(types.GenericAlias)


atexit.register(_tidy)
