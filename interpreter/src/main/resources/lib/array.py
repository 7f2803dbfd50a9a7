"""Numbers of one kind (Library Reference, array)."""

import struct
from collections.abc import MutableSequence

__all__ = ["array", "ArrayType", "typecodes"]

typecodes = "bBuhHiIlLqQfd"

_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short", "H": "unsigned short",
          "i": "signed integer", "I": "unsigned int"}


class array:
    """A list of numbers of a kind, or of characters."""

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not "
                            f"{type(typecode).__name__}")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if isinstance(initializer, str) and typecode != "u":
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        self = object.__new__(cls)
        self._code = typecode
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array):
            self.extend(iter(initializer))
        else:
            self.extend(initializer)
        return self

    typecode = property(lambda self: self._code, doc="The kind.")
    itemsize = property(lambda self: _SIZES[self._code], doc="The bytes of one item.")

    def _checked(self, value):
        code = self._code
        if code == "u":
            if not isinstance(value, str):
                raise TypeError(f"array item must be a unicode character, not {type(value).__name__}")
            if len(value) != 1:
                raise TypeError("array item must be a unicode character, not str")
            return value
        if code in "fd":
            if not hasattr(value, "__float__") and not hasattr(value, "__index__"):
                raise TypeError(f"must be real number, not {type(value).__name__}")
            return struct.unpack("f", struct.pack("f", value))[0] if code == "f" else float(value)
        if not hasattr(value, "__index__"):
            raise TypeError(f"{type(value).__name__!r} object cannot be interpreted as an integer")
        value = value.__index__()
        bits = 8 * _SIZES[code]
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
        if not low <= value <= high:
            if code in _NAMES:
                raise OverflowError(f"{_NAMES[code]} is {'greater than maximum' if value > high else 'less than minimum'}")
            raise OverflowError("int too big to convert")
        return value

    # ---- as a list -------------------------------------------------------------------------------------------------

    def __repr__(self):
        if not self._items:
            return f"array({self._code!r})"
        content = self.tounicode() if self._code == "u" else self._items
        return f"array({self._code!r}, {content!r})"

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._of(self._items[index])
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("array index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array slice")
            if value._code != self._code:
                raise TypeError("bad argument type for built-in operation")
            self._items[index] = value._items
            return
        try:
            self._items[index] = self._checked(value)
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._items[index]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def _of(self, items):
        new = object.__new__(array)
        new._code = self._code
        new._items = items
        return new

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only append array (not \"{type(other).__name__}\") to array")
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._of(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only extend with array (not \"{type(other).__name__}\")")
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._of(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    def __hash__(self):
        raise TypeError("unhashable type: 'array.array'")

    def __copy__(self):
        return self._of(self._items[:])

    def __deepcopy__(self, memo):
        return self._of(self._items[:])

    def __reduce_ex__(self, protocol):
        own = vars(self) if type(self) is not array and hasattr(self, '__dict__') else None
        if protocol < 3:
            return type(self), (self._code, list(self._items)), own
        return _array_reconstructor, (type(self), self._code, _PORTABLE[self._code], self.tobytes()), own

    def __reduce__(self):
        return self.__reduce_ex__(2)

    def append(self, v, /):
        """Adds an item at the end."""
        self._items.append(self._checked(v))

    def extend(self, bb, /):
        """Adds items at the end."""
        if isinstance(bb, array) and bb._code != self._code:
            raise TypeError("can only extend with array of same kind")
        for each in bb:
            self._items.append(self._checked(each))

    def insert(self, i, v, /):
        """Puts in an item."""
        self._items.insert(i, self._checked(v))

    def pop(self, i=-1, /):
        """Takes out an item."""
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        """Takes out the first item of a value."""
        if v not in self._items:
            raise ValueError("array.remove(x): x not in array")
        self._items.remove(v)

    def index(self, v, start=0, stop=9223372036854775807, /):
        """Where a value stands."""
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, v, /):
        """How often a value is in it."""
        return self._items.count(v)

    def reverse(self):
        """Turns the order round."""
        self._items.reverse()

    # ---- other forms -----------------------------------------------------------------------------------------------

    def tolist(self):
        """The items as a list."""
        return self._items[:]

    def fromlist(self, list, /):
        """Adds the items of a list, or none."""
        if not isinstance(list, type([])):
            raise TypeError("arg must be list")
        self._items += [self._checked(each) for each in list]

    def tobytes(self):
        """The items as the machine has them."""
        if self._code == "u":
            return "".join(self._items).encode("utf-32-le")
        return struct.pack(f"<{len(self._items)}{'q' if self._code == 'l' else 'Q' if self._code == 'L' else self._code}",
                           *self._items)

    __bytes__ = tobytes

    def frombytes(self, buffer, /):
        """Adds items that are as the machine has them."""
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        if self._code == "u":
            self._items += data.decode("utf-32-le")
            return
        code = {"l": "q", "L": "Q"}.get(self._code, self._code)
        self._items += struct.unpack(f"<{len(data) // self.itemsize}{code}", data)

    def tofile(self, f, /):
        """Writes them to a file."""
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        """Reads so many from a file."""
        data = f.read(n * self.itemsize)
        self.frombytes(data[:len(data) // self.itemsize * self.itemsize])
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def tounicode(self):
        """Characters as a str."""
        if self._code != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self._items)

    def fromunicode(self, ustr, /):
        """Adds characters."""
        if self._code != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self._items += ustr

    def byteswap(self):
        """Turns the bytes of each item round."""
        size = self.itemsize
        data = self.tobytes()
        self._items = []
        self.frombytes(b"".join(data[place:place + size][::-1] for place in range(0, len(data), size)))

    def buffer_info(self):
        """An address, and the number of items."""
        return id(self._items), len(self._items)


ArrayType = array
MutableSequence.register(array)


# The layouts in which pickles hold the items of each code: numbers of CPython's, lowest byte first.
_PORTABLE = {'B': 0, 'b': 1, 'H': 2, 'h': 4, 'I': 6, 'i': 8, 'L': 10, 'Q': 10, 'l': 12, 'q': 12, 'f': 14, 'd': 16,
             'u': 20}
# The same as struct says them; every second one has the highest byte first.
_LAYOUTS = ('B', 'b', '<H', '>H', '<h', '>h', '<I', '>I', '<i', '>i', '<Q', '>Q', '<q', '>q', '<f', '>f', '<d', '>d')
_TEXTS = {18: 'utf-16-le', 19: 'utf-16-be', 20: 'utf-32-le', 21: 'utf-32-be'}


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    """Makes an array of what a pickle holds."""
    if not isinstance(arraytype, type) or not issubclass(arraytype, array):
        raise TypeError('first argument must be a type object that derives from array.array')
    if mformat_code in _TEXTS:
        return arraytype(typecode, items.decode(_TEXTS[mformat_code]))
    if not 0 <= mformat_code < len(_LAYOUTS):
        raise ValueError('third argument must be a valid machine format code.')
    import struct
    layout = _LAYOUTS[mformat_code]
    return arraytype(typecode, [item for item, in struct.iter_unpack(layout, items)])
