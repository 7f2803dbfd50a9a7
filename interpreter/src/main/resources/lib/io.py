"""Files and streams in memory."""
import _files
from builtins import open

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """The stream cannot do that."""


class IOBase:
    """What streams have in common."""

    closed = False

    def __enter__(self):
        self._require_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._require_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def _require_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def close(self):
        self.closed = True

    def flush(self):
        self._require_open()

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
        return False

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class TextIOBase(IOBase):
    """Streams of text."""


class _Memory(IOBase):
    def _begin(self, value):
        self._value = value
        self._place = 0

    def getvalue(self):
        """All that is in it."""
        self._require_open()
        return self._value

    def tell(self):
        self._require_open()
        return self._place

    def seek(self, offset, whence=0):
        self._require_open()
        if whence == 1:
            offset += self._place
        elif whence == 2:
            offset += len(self._value)
        if offset < 0:
            raise ValueError(f"Negative seek position {offset}")
        self._place = offset
        return offset

    def truncate(self, size=None):
        size = self._place if size is None else size
        self._value = self._value[:size]
        return size

    def read(self, size=-1):
        self._require_open()
        end = len(self._value) if size is None or size < 0 else self._place + size
        part = self._value[self._place:end]
        self._place = max(self._place, min(end, len(self._value)))
        return part

    def readline(self, size=-1):
        self._require_open()
        end = self._line_end()
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        part = self._value[self._place:end]
        self._place = max(self._place, end)
        return part

    def _line_end(self):
        end = self._value.find(self._newline, self._place)
        return len(self._value) if end < 0 else end + len(self._newline)

    def _put(self, data):
        end = self._place + len(data)
        if self._place == len(self._value):
            self._value += data
        else:
            gap = self._filler * (self._place - len(self._value))
            self._value = self._value[:self._place] + gap + data + self._value[end:]
        self._place = end
        return len(data)


class StringIO(_Memory, TextIOBase):
    """Text in memory."""

    _filler = "\0"

    def __init__(self, initial_value="", newline="\n"):
        if not isinstance(initial_value, (str, type(None))):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._kind = newline
        self._newline = newline or "\n"
        self._begin(self._translated(initial_value or ""))

    def _translated(self, text):
        """The text with the line ends that this stream keeps."""
        if self._kind is None:
            return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
        return text.replace("\n", self._kind) if self._kind in ("\r", "\r\n") else text

    def _line_end(self):
        if self._kind != "":
            return super()._line_end()
        end = super()._line_end()
        other = self._value.find("\r", self._place, end)
        if other < 0:
            return end
        return other + (2 if self._value[other:other + 2] == "\r\n" else 1)

    def write(self, s):
        self._require_open()
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        self._put(self._translated(s))
        return len(s)


class BytesIO(_Memory):
    """Bytes in memory."""

    _newline = b"\n"
    _filler = b"\0"

    def __init__(self, initial_bytes=b""):
        self._begin(bytes(initial_bytes))

    def write(self, b):
        self._require_open()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(b))

    def getbuffer(self):
        return memoryview(self._value)



class TextIOWrapper(TextIOBase):
    """Text over a binary stream."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self.buffer = buffer
        self.encoding = encoding or "UTF-8"
        self.errors = errors or "strict"
        self.line_buffering = bool(line_buffering)
        self.write_through = bool(write_through)
        self._newline = newline
        self._rest = ""
        self._unwritten = []
        self._begun = False
        "".encode(self.encoding)

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        """Changes encoding, errors, newline, line_buffering or write_through."""
        import operator
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", None if newline is ... else newline)):
            if not isinstance(value, (str, type(None))):
                raise TypeError(f"reconfigure() argument {name!r} must be str or None, not {type(value).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n", ...):
            raise ValueError(f"illegal newline value: {newline}")
        if self._begun and (encoding is not None or errors is not None or newline is not ...):
            raise UnsupportedOperation("It is not possible to set the encoding or newline of stream after the first read")
        self.flush()
        if encoding is not None:
            "".encode(encoding)
            self.encoding = encoding
            self.errors = "strict"
        if errors is not None:
            self.errors = errors
        if newline is not ...:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = bool(operator.index(line_buffering))
        if write_through is not None:
            self.write_through = bool(operator.index(write_through))

    def __repr__(self):
        name = getattr(self.buffer, "name", None)
        shown = "" if name is None else f" name={name!r}"
        return f"<_io.TextIOWrapper{shown} encoding={self.encoding!r}>"

    @property
    def name(self):
        """The name of the binary stream."""
        return self.buffer.name

    @property
    def closed(self):
        """Whether the binary stream is closed."""
        return self.buffer.closed

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        """The descriptor of the binary stream."""
        return self.buffer.fileno()

    def _decoded(self, data):
        self._begun = True
        text = data.decode(self.encoding, self.errors)
        if self._newline is None and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def read(self, size=-1):
        self._require_open()
        if size is None or size < 0:
            text, self._rest = self._rest + self._decoded(self.buffer.read()), ""
            return text
        while len(self._rest) < size:
            line = self.buffer.readline()
            if not line:
                break
            self._rest += self._decoded(line)
        text, self._rest = self._rest[:size], self._rest[size:]
        return text

    def readline(self, size=-1):
        self._require_open()
        if "\n" not in self._rest:
            self._rest += self._decoded(self.buffer.readline())
        end = self._rest.find("\n") + 1 or len(self._rest)
        if size is not None and 0 <= size < end:
            end = size
        line, self._rest = self._rest[:end], self._rest[end:]
        return line

    def write(self, s):
        self._require_open()
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {None if s is None else type(s).__name__}")
        text = s.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else s
        if not self._unwritten:
            _files.unflushed(self)
        self._unwritten.append(text.encode(self.encoding, self.errors))
        if self.write_through or self.line_buffering and "\n" in s or len(self._unwritten) > 100:
            self.flush()
        return len(s)

    def flush(self):
        self._require_open()
        if self._unwritten:
            self.buffer.write(b"".join(self._unwritten))
            self._unwritten = []
            _files.flushed(self)
        self.buffer.flush()

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def detach(self):
        """Gives up the binary stream."""
        self.flush()
        return self.buffer


RawIOBase = BufferedIOBase = IOBase
