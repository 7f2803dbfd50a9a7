"""A dictionary of bytes in two files: the values, and where each stands (Library Reference, dbm.dumb)."""

import ast
import builtins
import collections.abc
import os

__all__ = ['error', 'open']

# Values begin at multiples of this, so that one may grow a little where it stands.
_BLOCK = 512

error = OSError


class _Database(collections.abc.MutableMapping):
    """An open one."""

    def __init__(self, filename, mode, flag='c'):
        name = os.fsencode(filename)
        self._directory, self._data, self._backup = name + b'.dir', name + b'.dat', name + b'.bak'
        self._mode = mode
        self._readonly = flag == 'r'
        self._modified = False
        self._index = {}
        self._prepare(flag)
        self._read_index(flag)

    def _prepare(self, flag):
        if flag == 'n':
            for each in (self._data, self._backup, self._directory):
                if os.path.exists(each):
                    os.unlink(each)
        if not os.path.exists(self._data):
            if flag not in ('c', 'n'):
                with builtins.open(self._data, 'rb'):
                    pass
            self._create(self._data)

    def _read_index(self, flag):
        try:
            file = builtins.open(self._directory, 'r', encoding='Latin-1')
        except OSError:
            if flag not in ('c', 'n'):
                raise
            self._create(self._directory)
            return
        with file:
            for line in file:
                key, place = ast.literal_eval(line.rstrip())
                self._index[key.encode('Latin-1')] = place

    def _create(self, file):
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, self._mode))

    def _require_open(self):
        if self._index is None:
            raise error('DBM object has already been closed')

    def _require_writable(self):
        if self._readonly:
            raise error('The database is opened for reading only')
        self._require_open()

    @staticmethod
    def _bytes(value, what):
        if isinstance(value, str):
            return value.encode('utf-8')
        if not isinstance(value, (bytes, bytearray)):
            raise TypeError(f'{what} must be bytes or strings')
        return bytes(value)

    def sync(self):
        """Writes where everything stands; the list before stays as a backup."""
        if self._index is None or not self._modified:
            return
        if os.path.exists(self._backup):
            os.unlink(self._backup)
        if os.path.exists(self._directory):
            os.rename(self._directory, self._backup)
        self._create(self._directory)
        with builtins.open(self._directory, 'w', encoding='Latin-1') as file:
            for key, place in self._index.items():
                file.write('%r, %r\n' % (key.decode('Latin-1'), place))
        self._modified = False

    def __getitem__(self, key):
        self._require_open()
        position, size = self._index[self._bytes(key, 'keys')]
        with builtins.open(self._data, 'rb') as file:
            file.seek(position)
            return file.read(size)

    def __setitem__(self, key, value):
        self._require_writable()
        key, value = self._bytes(key, 'keys'), self._bytes(value, 'values')
        self._modified = True
        old = self._index.get(key)
        blocks = -(-len(value) // _BLOCK)
        if old is not None and blocks <= -(-old[1] // _BLOCK):
            position = old[0]
        else:
            # At the end, behind what is there.
            position = -(-os.path.getsize(self._data) // _BLOCK) * _BLOCK
        with builtins.open(self._data, 'rb+') as file:
            end = file.seek(0, 2)
            if position > end:
                file.write(b'\0' * (position - end))
            file.seek(position)
            file.write(value)
        self._index[key] = position, len(value)
        if old is None:
            with builtins.open(self._directory, 'a', encoding='Latin-1') as file:
                file.write('%r, %r\n' % (key.decode('Latin-1'), (position, len(value))))

    def __delitem__(self, key):
        self._require_writable()
        self._modified = True
        del self._index[self._bytes(key, 'keys')]
        self.sync()

    def keys(self):
        self._require_open()
        return list(self._index)

    def items(self):
        self._require_open()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        self._require_open()
        return self._bytes(key, 'keys') in self._index

    def iterkeys(self):
        self._require_open()
        return iter(self._index)

    __iter__ = iterkeys

    def __len__(self):
        self._require_open()
        return len(self._index)

    def close(self):
        try:
            self.sync()
        finally:
            self._index = None

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag='c', mode=0o666):
    """Opens the two files: 'r' to read, 'w' to change too, 'c' made where they aren't there, 'n' always new."""
    if flag not in ('r', 'w', 'c', 'n'):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode, flag)
