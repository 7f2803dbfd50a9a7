"""Numbers and arrays in memory that processes share."""

import _multiprocessing

from . import context

__all__ = ['RawValue', 'RawArray', 'Value', 'Array', 'copy', 'synchronized']

# How ctypes calls what the codes stand for.
_NAMES = {'c': 'c_char', 'u': 'c_wchar', 'b': 'c_byte', 'B': 'c_ubyte', 'h': 'c_short', 'H': 'c_ushort', 'i': 'c_int',
          'I': 'c_uint', 'l': 'c_long', 'L': 'c_ulong', 'q': 'c_long', 'Q': 'c_ulong', 'f': 'c_float', 'd': 'c_double',
          '?': 'c_bool'}


def _code(given):
    """The code of a C type: given itself, or the class that ctypes has for it."""
    code = given if isinstance(given, str) else getattr(given, '_type_', None)
    if code not in _NAMES:
        raise TypeError('this type has no size')
    return code


class _RawValue:
    """One number."""

    def __init__(self, code, place):
        self._code = code
        self._place = place
        self._memory = _multiprocessing.block(place, _multiprocessing.width(code))

    @property
    def value(self):
        return self._memory.get(self._code, 0)

    @value.setter
    def value(self, value):
        self._memory.set(self._code, 0, value)

    def __reduce__(self):
        context.assert_spawning(self)
        return type(self), (self._code, self._place)

    def __repr__(self):
        return f'{_NAMES[self._code]}({self.value!r})'


class _RawArray:
    """Numbers in a row."""

    def __init__(self, code, place, length):
        self._code = code
        self._place = place
        self._length_ = length
        self._memory = _multiprocessing.block(place, length * _multiprocessing.width(code))

    def __len__(self):
        return self._length_

    def _index(self, index):
        place = index + self._length_ if index < 0 else index
        if not 0 <= place < self._length_:
            raise IndexError('invalid index')
        return place

    def __getitem__(self, index):
        if isinstance(index, slice):
            items = [self._memory.get(self._code, place) for place in range(*index.indices(self._length_))]
            return b''.join(items) if self._code == 'c' else ''.join(items) if self._code == 'u' else items
        return self._memory.get(self._code, self._index(index))

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            self._memory.set(self._code, self._index(index), value)
            return
        places = range(*index.indices(self._length_))
        if len(places) != len(value):
            raise ValueError('Can only assign sequence of same size')
        for place, each in zip(places, value):
            self._memory.set(self._code, place, each)

    def __iter__(self):
        for place in range(self._length_):
            yield self._memory.get(self._code, place)

    def _text(self):
        """What stands before the first zero, for arrays of letters."""
        if self._code not in 'cu':
            raise AttributeError(f"'{type(self).__name__}' object has no attribute 'value'")
        return self[:]

    @property
    def raw(self):
        if self._code != 'c':
            raise AttributeError(f"'{type(self).__name__}' object has no attribute 'raw'")
        return self[:]

    @raw.setter
    def raw(self, value):
        if len(value) > self._length_:
            raise ValueError('byte string too long')
        self[:len(value)] = value

    @property
    def value(self):
        text = self._text()
        return text.split(b'\0' if self._code == 'c' else '\0', 1)[0]

    @value.setter
    def value(self, value):
        self._text()
        if len(value) > self._length_:
            raise ValueError('byte string too long')
        end = b'\0' if self._code == 'c' else '\0'
        self[:len(value)] = value
        if len(value) < self._length_:
            self[len(value)] = end

    def __reduce__(self):
        context.assert_spawning(self)
        return type(self), (self._code, self._place, self._length_)

    def __repr__(self):
        return (f'<multiprocessing.sharedctypes.{_NAMES[self._code]}_Array_{self._length_} object at {id(self):#x}>')


def RawValue(typecode_or_type, *args):
    """A number without a lock."""
    code = _code(typecode_or_type)
    made = _RawValue(code, _multiprocessing.allocate(_multiprocessing.width(code)))
    if args:
        made.value, = args
    return made


def RawArray(typecode_or_type, size_or_initializer):
    """An array without a lock: of that many zeros, or of those values."""
    code = _code(typecode_or_type)
    values = None if isinstance(size_or_initializer, int) else list(size_or_initializer)
    length = size_or_initializer if values is None else len(values)
    made = _RawArray(code, _multiprocessing.allocate(max(1, length) * _multiprocessing.width(code)), length)
    if values is not None:
        made[:] = values
    return made


def _wrapped(raw, lock, ctx):
    if lock is False:
        return raw
    if lock in (True, None):
        lock = None
    elif not hasattr(lock, 'acquire'):
        raise AttributeError(f'{lock!r} has no method \'acquire\'')
    return synchronized(raw, lock, ctx)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    """A number with a lock."""
    return _wrapped(RawValue(typecode_or_type, *args), lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    """An array with a lock."""
    return _wrapped(RawArray(typecode_or_type, size_or_initializer), lock, ctx)


def copy(obj):
    """Another one with the same value."""
    if isinstance(obj, _RawArray):
        return RawArray(obj._code, obj[:])
    return RawValue(obj._code, obj.value)


def synchronized(obj, lock=None, ctx=None):
    """The object behind a lock."""
    if isinstance(obj, SynchronizedBase):
        raise AssertionError('object already synchronized')
    if isinstance(obj, _RawValue):
        return Synchronized(obj, lock, ctx)
    return (SynchronizedString if obj._code == 'c' else SynchronizedArray)(obj, lock, ctx)


class SynchronizedBase:
    """What holds an object and the lock that it is to be changed under."""

    def __init__(self, obj, lock=None, ctx=None):
        self._obj = obj
        self._lock = lock or (ctx or context._default_context).RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __reduce__(self):
        context.assert_spawning(self)
        return type(self), (self._obj, self._lock)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f'<{type(self).__name__} wrapper for {self._obj}>'


def _guarded(name):
    def read(self):
        with self._lock:
            return getattr(self._obj, name)

    def write(self, value):
        with self._lock:
            setattr(self._obj, name, value)

    return property(read, write)


class Synchronized(SynchronizedBase):
    value = _guarded('value')


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value

    def __getslice__(self, start, stop):
        return self[start:stop]


class SynchronizedString(SynchronizedArray):
    value = _guarded('value')
    raw = _guarded('raw')
