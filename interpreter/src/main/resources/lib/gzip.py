"""Compressed files (Library Reference, gzip)."""

import io
import os
import time
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]

_open = open
_LIMIT = 65536


class BadGzipFile(OSError):
    """The data is not gzip's."""


def _header(level, mtime):
    extra = b"\2" if level == 9 else b"\4" if level == 1 else b"\0"
    seconds = int(time.time() if mtime is None else mtime)
    return b"\x1f\x8b\x08\0" + seconds.to_bytes(4, "little") + extra + b"\xff"


def _deflated(data, level):
    compressor = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return compressor.compress(data) + compressor.flush()


def compress(data, compresslevel=9, *, mtime=None):
    """The data in gzip's format."""
    if mtime == 0:
        header = b"\x1f\x8b\x08\0\0\0\0\0" + (b"\2" if compresslevel == 9 else b"\4" if compresslevel == 1 else b"\0")
        header += b"\3"
    else:
        header = _header(compresslevel, mtime)
    trailer = zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    return header + _deflated(data, compresslevel) + trailer


def _header_end(data):
    """Where the compressed data begins: extra data, name, comment and checksum may stand before it (RFC 1952)."""
    if len(data) < 10:
        raise EOFError("Compressed file ended before the end-of-stream marker was reached")
    if data[2] != 8:
        raise BadGzipFile("Unknown compression method")
    flags, place = data[3], 10
    if flags & 4:
        place += 2 + int.from_bytes(data[place:place + 2], "little")
    for flag in (8, 16):
        if flags & flag:
            place = data.index(0, place) + 1
    return place + 2 if flags & 2 else place


def decompress(data):
    """The data that was compressed; several pieces may follow each other."""
    parts = []
    while data:
        if data[:2] != b"\x1f\x8b":
            raise BadGzipFile(f"Not a gzipped file ({bytes(data[:2])!r})")
        decompressor = zlib.decompressobj(-zlib.MAX_WBITS)
        part = decompressor.decompress(data[_header_end(data):])
        rest = decompressor.unused_data
        if not decompressor.eof or len(rest) < 8:
            raise EOFError("Compressed file ended before the end-of-stream marker was reached")
        checksum, size = rest[:4], rest[4:8]
        if int.from_bytes(checksum, "little") != zlib.crc32(part):
            raise BadGzipFile(f"CRC check failed {hex(int.from_bytes(checksum, 'little'))} != {hex(zlib.crc32(part))}")
        if int.from_bytes(size, "little") != len(part) & 0xFFFFFFFF:
            raise BadGzipFile("Incorrect length of data produced")
        parts.append(part)
        data = rest[8:].lstrip(b"\0")
    return b"".join(parts)


class GzipFile(io.IOBase):
    """A compressed file that reads and writes as a binary one."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ("t" in mode or "U" in mode):
            raise ValueError(f"Invalid mode: {mode!r}")
        if mode and "b" not in mode:
            mode += "b"
        self._own = None
        if fileobj is None:
            fileobj = self._own = _open(filename, mode or "rb")
        if filename is None:
            filename = getattr(fileobj, "name", "")
            filename = filename if isinstance(filename, (str, bytes)) else ""
        self.name = os.fspath(filename)
        self.fileobj = fileobj
        self.mtime = mtime
        self._level = compresslevel
        mode = mode or getattr(fileobj, "mode", "rb")
        self._writes = mode[0] in "wax"
        if not self._writes and mode[0] != "r":
            raise ValueError(f"Invalid mode: {mode!r}")
        self.mode = 2 if self._writes else 1
        self._parts = []
        self._place = 0
        self._content = None

    def __repr__(self):
        return f"<gzip {self.fileobj!r} {id(self):#x}>"

    def readable(self):
        return not self._writes

    def writable(self):
        return self._writes

    def fileno(self):
        """The descriptor of the compressed file."""
        return self.fileobj.fileno()

    def _load(self):
        self._require_open()
        if self._writes:
            raise OSError(9, "read() on write-only GzipFile object")
        if self._content is None:
            self._content = decompress(self.fileobj.read())
        return self._content

    def read(self, size=-1):
        """So many bytes, or all."""
        content = self._load()
        end = len(content) if size is None or size < 0 else self._place + size
        data = content[self._place:end]
        self._place += len(data)
        return data

    read1 = read

    def readline(self, size=-1):
        """The next line."""
        content = self._load()
        end = content.find(b"\n", self._place) + 1 or len(content)
        if size is not None and 0 <= size < end - self._place:
            end = self._place + size
        line, self._place = content[self._place:end], end
        return line

    def write(self, data):
        """Takes data to be compressed when the file is closed."""
        self._require_open()
        if not self._writes:
            raise OSError(9, "write() on read-only GzipFile object")
        if isinstance(data, str):
            raise TypeError("memoryview: a bytes-like object is required, not 'str'")
        self._parts.append(bytes(data))
        self._place += len(data)
        return len(data)

    def tell(self):
        """The place in the data."""
        return self._place

    def seek(self, offset, whence=0):
        """Goes to a place in the data."""
        if self._writes:
            raise OSError("Negative seek in write mode" if offset < self._place else "seek in write mode")
        self._place = max(0, min(offset + (0, self._place, len(self._load()))[whence], len(self._load())))
        return self._place

    def close(self):
        if self.closed:
            return
        try:
            if self._writes:
                self.fileobj.write(compress(b"".join(self._parts), self._level, mtime=self.mtime))
        finally:
            self.closed = True
            if self._own is not None:
                self._own.close()


def open(filename, mode="rb", compresslevel=9, encoding=None, errors=None, newline=None):
    """A compressed file, binary or as text."""
    if "t" in mode:
        if "b" in mode:
            raise ValueError(f"Invalid mode: {mode!r}")
    else:
        for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
            if value is not None:
                raise ValueError(f"Argument {name!r} not supported in binary mode")
    if isinstance(filename, (str, bytes, os.PathLike)):
        binary = GzipFile(filename, mode.replace("t", ""), compresslevel)
    elif hasattr(filename, "read") or hasattr(filename, "write"):
        binary = GzipFile(None, mode.replace("t", ""), compresslevel, filename)
    else:
        raise TypeError("filename must be a str or bytes object, or a file")
    return io.TextIOWrapper(binary, encoding, errors, newline) if "t" in mode else binary
