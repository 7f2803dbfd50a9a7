"""Values of the built-in classes as bytes, in the format of CPython's own files (Library Reference, marshal)."""

import struct

__all__ = ['dump', 'dumps', 'load', 'loads', 'version']

version = 4

# Set in the letter of a value to which later ones may refer.
_REFERABLE = 0x80
_DIGIT = 15
_DEEPEST = 2000

_CONSTANTS = {None: b'N', True: b'T', False: b'F', StopIteration: b'S', ...: b'.'}


def dumps(value, version=version, /):
    """The value as bytes; ValueError where it is none of the built-in classes."""
    parts = []
    _write(value, version, parts.append, 0)
    return b''.join(parts)


def dump(value, file, version=version, /):
    """Writes the value to a file."""
    file.write(dumps(value, version))


def _write(value, version, write, depth):
    if depth > _DEEPEST:
        raise ValueError('object too deeply nested to marshal')
    cls = type(value)
    if value is None or value is True or value is False or value is ... or value is StopIteration:
        write(_CONSTANTS[value])
    elif cls is int:
        _write_int(value, write)
    elif cls is float:
        write(b'g' + struct.pack('<d', value) if version > 1 else b'f' + _short(repr(value)))
    elif cls is complex:
        if version > 1:
            write(b'y' + struct.pack('<dd', value.real, value.imag))
        else:
            write(b'x' + _short(repr(value.real)) + _short(repr(value.imag)))
    elif cls is str:
        _write_text(value, version, write)
    elif cls in (bytes, bytearray) or isinstance(value, memoryview):
        write(b's' + _length(value) + bytes(value))
    elif cls is tuple:
        write(b')' + bytes([len(value)]) if version >= 4 and len(value) < 256 else b'(' + _length(value))
        _write_all(value, version, write, depth)
    elif cls is dict:
        write(b'{')
        for pair in value.items():
            _write_all(pair, version, write, depth)
        write(b'0')
    elif cls in _LETTERS:
        write(_LETTERS[cls] + _length(value))
        _write_all(value, version, write, depth)
    elif hasattr(value, '__array_interface__') or hasattr(value, 'tobytes'):
        content = value.tobytes()
        write(b's' + _length(content) + content)
    else:
        raise ValueError('unmarshallable object')


_LETTERS = {list: b'[', set: b'<', frozenset: b'>'}


def _write_all(items, version, write, depth):
    for each in items:
        _write(each, version, write, depth + 1)


def _length(value):
    return struct.pack('<i', len(value))


def _short(text):
    return bytes([len(text)]) + text.encode('ascii')


def _write_int(value, write):
    if -0x80000000 <= value <= 0x7fffffff:
        write(b'i' + struct.pack('<i', value))
        return
    digits = []
    left = abs(value)
    while left:
        digits.append(left & (1 << _DIGIT) - 1)
        left >>= _DIGIT
    count = len(digits) if value > 0 else -len(digits)
    write(b'l' + struct.pack('<i%dH' % len(digits), count, *digits))


def _write_text(value, version, write):
    if version >= 4 and value.isascii():
        content = value.encode('ascii')
        write(b'z' + bytes([len(content)]) if len(content) < 256 else b'a' + _length(content))
    else:
        content = value.encode('utf-8', 'surrogatepass')
        write(b'u' + _length(content))
    write(content)


def loads(bytes, /):
    """The value that the bytes begin with."""
    return _Reader(memoryview(bytes).cast('B')).value()


def load(file, /):
    """Reads a value from a file, and no further."""
    return _FileReader(file).value()


class _Reader:
    """Reads values one after another."""

    def __init__(self, data):
        self._data = data
        self._at = 0
        self._known = []

    def _take(self, count):
        part = bytes(self._data[self._at:self._at + count])
        if len(part) < count:
            raise EOFError('marshal data too short')
        self._at += count
        return part

    def _number(self):
        return struct.unpack('<i', self._take(4))[0]

    def _size(self):
        size = self._number()
        if size < 0:
            raise ValueError('bad marshal data (size out of range)')
        return size

    def value(self):
        found = self._value()
        if found is _END:
            raise TypeError('NULL object in marshal data for object')
        return found

    def _value(self):
        try:
            letter, = self._take(1)
        except EOFError:
            raise EOFError('EOF read where object expected') from None
        kind = chr(letter & ~_REFERABLE)
        if kind == 'r':
            index = self._number()
            if not 0 <= index < len(self._known) or self._known[index] is _END:
                raise ValueError('bad marshal data (invalid reference)')
            return self._known[index]
        if kind in '([{<>)':
            return self._container(kind, letter & _REFERABLE)
        found = self._plain(kind)
        if letter & _REFERABLE:
            self._known.append(found)
        return found

    def _plain(self, kind):
        if kind in _BY_LETTER:
            return _BY_LETTER[kind]
        if kind == 'i':
            return self._number()
        if kind == 'l':
            return self._long()
        if kind == 'g':
            return struct.unpack('<d', self._take(8))[0]
        if kind == 'y':
            return complex(*struct.unpack('<dd', self._take(16)))
        if kind == 'f':
            return float(self._take(self._take(1)[0]))
        if kind == 'x':
            return complex(float(self._take(self._take(1)[0])), float(self._take(self._take(1)[0])))
        if kind == 's':
            return self._take(self._size())
        if kind in 'ut':
            return self._take(self._size()).decode('utf-8', 'surrogatepass')
        if kind in 'aA':
            return self._take(self._size()).decode('latin-1')
        if kind in 'zZ':
            return self._take(self._take(1)[0]).decode('latin-1')
        raise ValueError('bad marshal data (unknown type code)')

    def _long(self):
        count = self._number()
        value = 0
        for place, digit in enumerate(struct.unpack('<%dH' % abs(count), self._take(2 * abs(count)))):
            if digit >> _DIGIT:
                raise ValueError('bad marshal data (digit out of range in long)')
            value |= digit << _DIGIT * place
        return value if count > 0 else -value

    def _container(self, kind, referable):
        if kind == '{':
            made = {}
            if referable:
                self._known.append(made)
            while (key := self._value()) is not _END:
                made[key] = self.value()
            return made
        place = len(self._known)
        if referable:
            # Its items may not refer to it before it is whole, but for lists.
            self._known.append(_END)
        size = self._take(1)[0] if kind == ')' else self._size()
        if kind == '[':
            made = []
            if referable:
                self._known[place] = made
            for _ in range(size):
                made.append(self.value())
            return made
        items = [self.value() for _ in range(size)]
        made = {'(': tuple, ')': tuple, '<': set, '>': frozenset}[kind](items)
        if referable:
            self._known[place] = made
        return made


class _FileReader(_Reader):
    def __init__(self, file):
        super().__init__(b'')
        self._file = file

    def _take(self, count):
        part = self._file.read(count)
        if not isinstance(part, bytes):
            raise TypeError(f'file.read() returned not bytes but {type(part).__name__}')
        if len(part) < count:
            raise EOFError('marshal data too short')
        return part


class _End:
    """Stands at the end of a dict."""


_END = _End()
_BY_LETTER = {'N': None, 'T': True, 'F': False, 'S': StopIteration, '.': ..., '0': _END}
