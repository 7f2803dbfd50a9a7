"""Asking servers by HTTP (Library Reference, http.client)."""

import io
import re
import socket
from http import HTTPStatus
from http._headers import HTTPMessage, read_headers

__all__ = ["HTTPResponse", "HTTPConnection", "HTTPSConnection", "HTTPException", "NotConnected", "UnknownProtocol",
           "UnknownTransferEncoding", "UnimplementedFileMode", "IncompleteRead", "InvalidURL",
           "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader", "ResponseNotReady", "BadStatusLine",
           "LineTooLong", "RemoteDisconnected", "error", "responses"]

HTTP_PORT = 80
HTTPS_PORT = 443

globals().update(HTTPStatus.__members__)
responses = {status: status.phrase for status in HTTPStatus.__members__.values()}

_IDLE, _STARTED, _SENT = "Idle", "Request-started", "Request-sent"
_FORBIDDEN_IN_PATH = re.compile("[\0-\x20\x7f]")
_FORBIDDEN_IN_METHOD = re.compile("[\0-\x1f]")


class HTTPException(Exception):
    """Something is wrong with a request or its answer."""


class NotConnected(HTTPException):
    """There is no connection."""


class InvalidURL(HTTPException):
    """The address cannot be asked for."""


class UnknownProtocol(HTTPException):
    """The server speaks something else."""

    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """The body comes in a way that is not known."""


class UnimplementedFileMode(HTTPException):
    """A file cannot be opened so."""


class IncompleteRead(HTTPException):
    """The body ended too early."""

    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = "" if self.expected is None else f", {self.expected} more expected"
        return f"{type(self).__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    """Now is not the time for that."""


class CannotSendRequest(ImproperConnectionState):
    """The answer to the last request was not read yet."""


class CannotSendHeader(ImproperConnectionState):
    """The headers are sent already."""


class ResponseNotReady(ImproperConnectionState):
    """Nothing was asked."""


class BadStatusLine(HTTPException):
    """The answer begins with something else than a status."""

    def __init__(self, line):
        self.args = line or repr(line),
        self.line = line


class LineTooLong(HTTPException):
    """A line has no end."""

    def __init__(self, line_type):
        HTTPException.__init__(self, f"got more than 65536 bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The server hung up without an answer."""

    def __init__(self, *args, **kwargs):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *args, **kwargs)


error = HTTPException


class HTTPResponse(io.IOBase):
    """The answer of a server; reads as a binary file."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = None
        self.chunked = False
        self.length = None
        self.will_close = True
        self._chunk_left = 0

    def begin(self):
        """Reads status and headers."""
        while True:
            version, status, reason = self._read_status()
            headers = read_headers(self.fp)
            if status != 100:
                break
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = headers
        self.chunked = (headers.get("transfer-encoding") or "").lower() == "chunked"
        self.will_close = self._will_close()
        length = headers.get("content-length")
        if length and length.isdigit() and not self.chunked:
            self.length = int(length)
        if status in (204, 304) or 100 <= status < 200 or self._method == "HEAD":
            self.length = 0
            self.chunked = False
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _read_status(self):
        line = str(self.fp.readline(65537), "iso-8859-1")
        if len(line) > 65536:
            raise LineTooLong("status line")
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        version, _, rest = line.strip().partition(" ")
        status, _, reason = rest.partition(" ")
        if not version.startswith("HTTP/") or not status.isdigit() or not 100 <= int(status) <= 999:
            self.close()
            raise BadStatusLine(line)
        return version, int(status), reason

    def _will_close(self):
        connection = (self.headers.get("connection") or "").lower()
        if self.version == 11:
            return "close" in connection
        return "keep-alive" not in connection and not self.headers.get("keep-alive")

    def isclosed(self):
        """Whether all of it was read."""
        return self.fp is None

    def _end(self):
        if self.fp is not None:
            self.fp.close()
            self.fp = None

    def close(self):
        self.closed = True
        self._end()

    def readable(self):
        return True

    def writable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        """The descriptor of the connection."""
        return self.fp.fileno()

    def _next_chunk(self):
        """Begins the next chunk; false at the end."""
        line = self.fp.readline(65537).split(b";", 1)[0].strip()
        try:
            self._chunk_left = int(line, 16)
        except ValueError:
            self.close()
            raise IncompleteRead(b"")
        if self._chunk_left == 0:
            while self.fp.readline(65537) not in (b"\r\n", b"\n", b""):
                pass
            self._end()
            return False
        return True

    def _read_chunked(self, amount):
        parts = []
        while amount is None or amount > 0:
            if not self._chunk_left and not self._next_chunk():
                break
            wanted = self._chunk_left if amount is None else min(amount, self._chunk_left)
            part = self.fp.read(wanted)
            if len(part) < wanted:
                raise IncompleteRead(b"".join(parts) + part)
            parts.append(part)
            self._chunk_left -= len(part)
            if amount is not None:
                amount -= len(part)
            if not self._chunk_left:
                self.fp.readline()
        return b"".join(parts)

    def read(self, amt=None):
        """So many bytes of the body, or all."""
        if self.fp is None:
            return b""
        if self._method == "HEAD":
            self._end()
            return b""
        if amt is not None and amt < 0:
            amt = None
        if self.chunked:
            return self._read_chunked(amt)
        if amt is None:
            if self.length is None:
                data = self.fp.read()
            else:
                data = self.fp.read(self.length)
                if len(data) < self.length:
                    self._end()
                    raise IncompleteRead(data, self.length - len(data))
                self.length = 0
            self._end()
            return data
        if self.length is not None:
            amt = min(amt, self.length)
        data = self.fp.read(amt)
        if not data and amt:
            self._end()
        elif self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._end()
        return data

    def read1(self, n=-1):
        """Some bytes of the body."""
        return self.read(8192 if n < 0 else n)

    def readline(self, limit=-1):
        """The next line of the body."""
        if self.fp is None:
            return b""
        if not self.chunked and self.length is None:
            return self.fp.readline(limit)
        line = bytearray()
        while (limit < 0 or len(line) < limit) and not line.endswith(b"\n"):
            byte = self.read(1)
            if not byte:
                break
            line += byte
        return bytes(line)

    def getheader(self, name, default=None):
        """A header; its values with commas between where it stands several times."""
        if self.headers is None:
            raise ResponseNotReady()
        values = self.headers.get_all(name)
        if not values:
            return default
        return ", ".join(values)

    def getheaders(self):
        """Pairs of name and value."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        """The headers."""
        return self.headers

    def geturl(self):
        """What was asked for."""
        return self.url

    def getcode(self):
        """The status."""
        return self.status


class HTTPConnection:
    """A connection to a server, for one request after another."""

    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1

    def __init__(self, host, port=None, timeout=..., source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self.host, self.port = self._host_and_port(host, port)
        self._response = None
        self._state = _IDLE

    def _host_and_port(self, host, port):
        if port is None:
            colon = host.rfind(":")
            if colon > host.rfind("]"):
                text = host[colon + 1:]
                if text and not text.isdigit():
                    raise InvalidURL(f"nonnumeric port: {text!r}")
                port = int(text) if text else self.default_port
                host = host[:colon]
            else:
                port = self.default_port
            if host and host[0] == "[" and host[-1] == "]":
                host = host[1:-1]
        return host, port

    def set_debuglevel(self, level):
        """Nothing is told, whatever the level."""

    def connect(self):
        """Connects to the server."""
        self.sock = socket.create_connection((self.host, self.port), self.timeout, self.source_address)

    def close(self):
        """Ends the connection."""
        self._state = _IDLE
        if self.sock is not None:
            self.sock.close()
            self.sock = None
        if self._response is not None:
            self._response.close()
            self._response = None

    def send(self, data):
        """Sends bytes, or what a file or an iterable holds."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if hasattr(data, "read"):
            while chunk := data.read(self.blocksize):
                self.sock.sendall(chunk.encode("iso-8859-1") if isinstance(chunk, str) else chunk)
        elif isinstance(data, (bytes, bytearray, memoryview)):
            self.sock.sendall(data)
        else:
            for chunk in data:
                self.sock.sendall(chunk)

    # ---- requests in steps -----------------------------------------------------------------------------------------

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begins a request."""
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._state != _IDLE:
            raise CannotSendRequest(self._state)
        if _FORBIDDEN_IN_METHOD.search(method):
            found = _FORBIDDEN_IN_METHOD.search(method).group()
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {found!r})")
        url = url or "/"
        found = _FORBIDDEN_IN_PATH.search(url)
        if found:
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {found.group()!r})")
        self._state = _STARTED
        self._method = method
        self._lines = [f"{method} {url} HTTP/1.1".encode("ascii")]
        if not skip_host:
            host = f"[{self.host}]" if ":" in self.host else self.host
            self.putheader("Host", host if self.port == self.default_port else f"{host}:{self.port}")
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    def putheader(self, header, *values):
        """Adds a header."""
        if self._state != _STARTED:
            raise CannotSendHeader()
        name = header.encode("ascii") if isinstance(header, str) else header
        texts = [value if isinstance(value, bytes) else str(value).encode("iso-8859-1") for value in values]
        if any(b"\r" in text or b"\n" in text for text in texts):
            raise ValueError(f"Invalid header value {texts[0]!r}")
        self._lines.append(name + b": " + b"\r\n\t".join(texts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Sends the headers, and a body."""
        if self._state != _STARTED:
            raise CannotSendHeader()
        self._state = _SENT
        head = b"\r\n".join([*self._lines, b"", b""])
        if isinstance(message_body, bytes):
            self.send(head + message_body)
            return
        self.send(head)
        if message_body is None:
            return
        if not encode_chunked:
            self.send(message_body)
            return
        chunks = iter(lambda: message_body.read(self.blocksize), b"") if hasattr(message_body, "read") else message_body
        for chunk in chunks:
            if chunk:
                self.send(f"{len(chunk):X}\r\n".encode() + chunk + b"\r\n")
        self.send(b"0\r\n\r\n")

    # ---- requests at once ------------------------------------------------------------------------------------------

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Sends a request."""
        names = {name.lower() for name in headers}
        if isinstance(body, str):
            body = body.encode("iso-8859-1")
        self.putrequest(method, url, "host" in names, "accept-encoding" in names)
        if "content-length" not in names and "transfer-encoding" not in names:
            if body is None:
                if method.upper() in ("PATCH", "POST", "PUT"):
                    self.putheader("Content-Length", "0")
            elif isinstance(body, (bytes, bytearray, memoryview)):
                self.putheader("Content-Length", str(len(body)))
            else:
                encode_chunked = True
                self.putheader("Transfer-Encoding", "chunked")
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        """The answer to the request."""
        if self._response is not None and self._response.isclosed():
            self._response = None
        if self._state != _SENT or self._response is not None:
            raise ResponseNotReady(self._state)
        response = self.response_class(self.sock, method=self._method)
        try:
            response.begin()
        except ConnectionError:
            self.close()
            raise
        except BaseException:
            response.close()
            raise
        self._state = _IDLE
        if response.will_close:
            self.sock.close()
            self.sock = None
        else:
            self._response = response
        return response


class HTTPSConnection(HTTPConnection):
    """The same, encrypted."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, key_file=None, cert_file=None, timeout=..., source_address=None, *,
                 context=None, check_hostname=None, blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize)

    def connect(self):
        """Connects to the server and agrees on the encryption."""
        from http._secure import SecureSocket
        timeout = socket.getdefaulttimeout() if self.timeout is ... else self.timeout
        self.sock = SecureSocket(self.host, self.port, timeout)
