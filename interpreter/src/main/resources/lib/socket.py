"""Sockets that block (Library Reference, socket)."""

import _socket
import io
from _socket import gaierror, gethostname, inet_aton, inet_ntop, inet_pton
from enum import IntEnum, IntFlag

error = OSError
timeout = TimeoutError
has_ipv6 = True


class herror(OSError):
    """A host that is not known."""


class AddressFamily(IntEnum):
    """What addresses are."""
    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10


class SocketKind(IntEnum):
    """How data goes."""
    SOCK_STREAM = 1
    SOCK_DGRAM = 2
    SOCK_RAW = 3
    SOCK_RDM = 4
    SOCK_SEQPACKET = 5
    SOCK_NONBLOCK = 2048
    SOCK_CLOEXEC = 524288


class MsgFlag(IntFlag):
    """How to send and receive."""
    MSG_OOB = 1
    MSG_PEEK = 2
    MSG_DONTROUTE = 4
    MSG_DONTWAIT = 64
    MSG_WAITALL = 256
    MSG_NOSIGNAL = 16384


class AddressInfo(IntFlag):
    """How getaddrinfo looks."""
    AI_PASSIVE = 1
    AI_CANONNAME = 2
    AI_NUMERICHOST = 4
    AI_V4MAPPED = 8
    AI_ALL = 16
    AI_ADDRCONFIG = 32
    AI_NUMERICSERV = 1024


for _names in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    globals().update(_names.__members__)

SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOL_SOCKET, SOL_IP, SOL_TCP, SOL_UDP = 1, 0, 6, 17
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, IPPROTO_RAW = 0, 1, 6, 17, 41, 255
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF = 1, 2, 3, 4, 6, 7, 8
SO_KEEPALIVE, SO_LINGER, SO_REUSEPORT, SO_ACCEPTCONN = 9, 13, 15, 30
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT, TCP_QUICKACK = 1, 4, 5, 6, 12
IP_TOS, IP_TTL, IP_MULTICAST_IF, IP_MULTICAST_TTL, IP_MULTICAST_LOOP = 1, 2, 32, 33, 34
IP_ADD_MEMBERSHIP, IP_DROP_MEMBERSHIP = 35, 36
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST, INADDR_NONE = 0, 0x7F000001, 0xFFFFFFFF, 0xFFFFFFFF
SOMAXCONN = 4096
EAI_NONAME, EAI_AGAIN, EAI_FAIL, EAI_FAMILY, EAI_SOCKTYPE, EAI_SERVICE = -2, -3, -4, -6, -7, -8
NI_NUMERICHOST, NI_NUMERICSERV, NI_NAMEREQD, NI_DGRAM = 1, 2, 8, 16

_default_timeout = None
_PROTOCOLS = {"ip": 0, "icmp": 1, "igmp": 2, "tcp": 6, "udp": 17, "ipv6": 41, "ipv6-icmp": 58}
_services = {}

__all__ = ["fromfd", "getfqdn", "create_connection", "create_server", "has_dualstack_ipv6", "AddressFamily",
           "SocketKind", "AddressInfo", "MsgFlag", "socket", "socketpair", "error", "herror", "gaierror", "timeout",
           "getaddrinfo", "getnameinfo", "gethostname", "gethostbyname", "gethostbyname_ex", "gethostbyaddr",
           "getservbyname", "getservbyport", "getprotobyname", "getdefaulttimeout", "setdefaulttimeout", "inet_aton", "inet_ntoa",
           "inet_pton", "inet_ntop", "htons", "htonl", "ntohs", "ntohl", "has_ipv6"]
__all__ += [_name for _name in globals() if _name.isupper() and _name[0] != "_"]


def _as(names, value):
    try:
        return names(value)
    except ValueError:
        return value


class socket(_socket.socket):
    """One end of a connection."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        super().__init__(family, type, proto, fileno)
        self._io_refs = 0
        self._closed = False
        if type != -1 and type & SOCK_NONBLOCK:
            self.settimeout(0)
        elif _default_timeout is not None:
            self.settimeout(_default_timeout)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        text = (f"<{type(self).__module__}.{type(self).__qualname__}{' [closed]' if self._closed else ''} "
                f"fd={self.fileno()}, family={self.family}, type={self.type}, proto={self.proto}")
        if not self._closed:
            for name, ask in (("laddr", self.getsockname), ("raddr", self.getpeername)):
                try:
                    address = ask()
                except OSError:
                    continue
                if address:
                    text += f", {name}={address}"
        return text + ">"

    def __getstate__(self):
        raise TypeError(f"cannot pickle {type(self).__name__!r} object")

    @property
    def family(self):
        """The family of its addresses."""
        return _as(AddressFamily, self._family)

    @property
    def type(self):
        """How data goes."""
        return _as(SocketKind, self._type)

    def dup(self):
        """Another socket of the same connection is more than Ouro has."""
        raise NotImplementedError("Ouro has no dup() of sockets")

    def accept(self):
        """Waits for a connection; answers its socket and where it comes from."""
        connection, address = self._accept()
        new = socket(fileno=connection)
        if getdefaulttimeout() is None and self.gettimeout():
            new.setblocking(True)
        return new, address

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """The connection as a file."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writes = "w" in mode
        reads = "r" in mode or not writes
        self._io_refs += 1
        stream = SocketIO(self, reads, writes)
        if "b" in mode:
            return stream
        return io.TextIOWrapper(stream, encoding, errors, newline)

    def sendfile(self, file, offset=0, count=None):
        """Sends what is in a file."""
        if offset:
            file.seek(offset)
        sent = 0
        while count is None or sent < count:
            data = file.read(8192 if count is None else min(8192, count - sent))
            if not data:
                break
            self.sendall(data)
            sent += len(data)
        return sent

    def _decref_socketios(self):
        self._io_refs -= 1
        if self._closed:
            self.close()

    def close(self):
        """Closes it, once the files made of it are closed."""
        self._closed = True
        if self._io_refs <= 0:
            super().close()

    def detach(self):
        """Gives up the connection; answers its descriptor."""
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        """Whether child processes have it: never."""
        return False


SocketType = _socket.socket


class SocketIO(io.IOBase):
    """A connection as a binary file."""

    def __init__(self, sock, reads, writes):
        self._sock = sock
        self._reads = reads
        self._writes = writes
        self._ahead = b""
        self._unwritten = []

    name = property(lambda self: self._sock.fileno())
    mode = property(lambda self: "rwb" if self._reads and self._writes else "rb" if self._reads else "wb")

    def readable(self):
        return self._reads

    def writable(self):
        return self._writes

    def seekable(self):
        return False

    def fileno(self):
        """The descriptor of the socket."""
        self._require_open()
        return self._sock.fileno()

    def _require(self, able, what):
        self._require_open()
        if not able:
            raise io.UnsupportedOperation(what)

    def read(self, size=-1):
        """So many bytes, or all up to the end."""
        self._require(self._reads, "not readable")
        if size is None or size < 0:
            parts = [self._ahead]
            self._ahead = b""
            while part := self._sock.recv(65536):
                parts.append(part)
            return b"".join(parts)
        while len(self._ahead) < size:
            part = self._sock.recv(max(8192, size - len(self._ahead)))
            if not part:
                break
            self._ahead += part
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def read1(self, size=8192):
        """What is there."""
        self._require(self._reads, "not readable")
        if not self._ahead:
            return self._sock.recv(8192 if size is None or size < 0 else size)
        data, self._ahead = self._ahead[:size], self._ahead[size:]
        return data

    def readline(self, size=-1):
        """The next line."""
        self._require(self._reads, "not readable")
        while b"\n" not in self._ahead and (size is None or size < 0 or len(self._ahead) < size):
            part = self._sock.recv(8192)
            if not part:
                break
            self._ahead += part
        end = self._ahead.find(b"\n") + 1 or len(self._ahead)
        if size is not None and 0 <= size < end:
            end = size
        line, self._ahead = self._ahead[:end], self._ahead[end:]
        return line

    def write(self, data):
        """Sends when it is flushed, or much has come together."""
        self._require(self._writes, "not writable")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._unwritten.append(bytes(data))
        if sum(map(len, self._unwritten)) > 8192:
            self.flush()
        return len(data)

    def flush(self):
        self._require_open()
        if self._unwritten:
            data, self._unwritten = b"".join(self._unwritten), []
            self._sock.sendall(data)

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True
                self._sock._decref_socketios()


# ---- making them -------------------------------------------------------------------------------------------------------

def fromfd(fd, family, type, proto=0):
    """A socket of a descriptor is more than Ouro has."""
    raise NotImplementedError("Ouro makes no sockets of descriptors")


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets connected with each other."""
    if type != SOCK_STREAM or family not in (None, AF_UNIX):
        raise OSError(95, "Operation not supported")
    if proto:
        raise OSError(93, "Protocol not supported")
    return tuple(socket(fileno=each) for each in _socket.pair())


def create_connection(address, timeout=..., source_address=None, *, all_errors=False):
    """A socket connected to a host and port, whichever of its addresses works."""
    host, port = address
    errors = []
    for family, kind, proto, _, place in getaddrinfo(host, port, 0, SOCK_STREAM):
        connection = None
        try:
            connection = socket(family, kind, proto)
            if timeout is not ...:
                connection.settimeout(timeout)
            if source_address:
                connection.bind(source_address)
            connection.connect(place)
            return connection
        except OSError as failure:
            if not all_errors:
                errors.clear()
            errors.append(failure)
            if connection is not None:
                connection.close()
    try:
        if all_errors:
            raise ExceptionGroup("create_connection failed", errors)
        raise errors[0]
    finally:
        errors.clear()


def has_dualstack_ipv6():
    """Whether one socket may serve both versions."""
    return True


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens."""
    if dualstack_ipv6 and family != AF_INET6:
        raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    server = socket(family, SOCK_STREAM)
    try:
        if family != AF_UNIX:
            server.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            server.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        try:
            server.bind(address)
        except OSError as failure:
            message = f"{failure.strerror} (while attempting to bind on address {address!r})"
            raise error(failure.errno, message) from None
        server.listen() if backlog is None else server.listen(backlog)
        return server
    except error:
        server.close()
        raise


def getdefaulttimeout():
    """The timeout of new sockets."""
    return _default_timeout


def setdefaulttimeout(timeout):
    """Sets it."""
    global _default_timeout
    _default_timeout = None if timeout is None else float(timeout)


# ---- names and addresses -----------------------------------------------------------------------------------------------

def _known_services():
    """The ports of services as /etc/services has them, or the best known ones."""
    if not _services:
        _services.update({"ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25, "domain": 53, "http": 80, "pop3": 110,
                          "ntp": 123, "imap2": 143, "https": 443, "imaps": 993, "pop3s": 995})
        try:
            with open("/etc/services", encoding="utf-8") as file:
                lines = [line.partition("#")[0].split() for line in file]
        except OSError:
            lines = []
        for name, place, *aliases in (line for line in lines if len(line) >= 2):
            number, _, protocol = place.partition("/")
            if protocol in ("tcp", "udp"):
                for each in (name, *aliases):
                    _services.setdefault(each, int(number))
    return _services


def _port(port):
    if port is None:
        return 0
    if isinstance(port, bytes):
        port = port.decode()
    if isinstance(port, int):
        return port
    if port.isdigit():
        return int(port)
    if port in _known_services():
        return _services[port]
    raise gaierror(EAI_SERVICE, "Servname not supported for ai_socktype")


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a host: (family, kind, protocol, canonical name, address) each."""
    if isinstance(host, bytes):
        host = host.decode()
    number = _port(port)
    if not host:
        passive = flags & AI_PASSIVE
        found = [(2, "0.0.0.0" if passive else "127.0.0.1"), (10, "::" if passive else "::1")]
    elif flags & AI_NUMERICHOST and not (":" in host or host.replace(".", "").isdigit()):
        raise gaierror(EAI_NONAME, "Name or service not known")
    else:
        found = _socket.resolve(host)
    found = [each for each in found if family in (0, each[0])]
    if not found:
        raise gaierror(-9, "Address family for hostname not supported")
    kinds = [(kind, protocol) for kind, protocol in ((1, 6), (2, 17), (3, 0))
             if type in (0, kind) and proto in (0, protocol)]
    return [(_as(AddressFamily, each), _as(SocketKind, kind), protocol or proto, "",
             (address, number) if each == 2 else (address, number, 0, 0))
            for each, address in found for kind, protocol in kinds]


def getnameinfo(sockaddr, flags):
    """The names of a host and a port."""
    host, port = sockaddr[:2]
    name = host if flags & NI_NUMERICHOST else _socket.nameof(host)
    if flags & NI_NUMERICSERV:
        return name, str(port)
    return name, next((service for service, number in _known_services().items() if number == port), str(port))


def gethostbyname(hostname, /):
    """The first address of a host."""
    for family, address in _socket.resolve(hostname or "0.0.0.0"):
        if family == 2:
            return address
    raise gaierror(EAI_NONAME, "Name or service not known")


def gethostbyname_ex(hostname, /):
    """Name, aliases and addresses of a host."""
    return hostname, [], [address for family, address in _socket.resolve(hostname) if family == 2]


def gethostbyaddr(ip_address, /):
    """Name, aliases and addresses for an address."""
    name = _socket.nameof(ip_address)
    if name == ip_address:
        raise herror(1, "Unknown host")
    return name, [], [gethostbyname(ip_address)]


def getfqdn(name=""):
    """The full name of a host."""
    name = name.strip()
    if not name or name == "0.0.0.0":
        name = gethostname()
    try:
        return _socket.nameof(name)
    except error:
        return name


def getservbyname(servicename, protocolname="tcp", /):
    """The port of a service."""
    if servicename not in _known_services():
        raise OSError("service/proto not found")
    return _services[servicename]


def getprotobyname(name, /):
    """The number of a protocol."""
    if name not in _PROTOCOLS:
        raise OSError("protocol not found")
    return _PROTOCOLS[name]


def getservbyport(port, protocolname="tcp", /):
    """The service of a port."""
    for name, number in _known_services().items():
        if number == port:
            return name
    raise OSError("port/proto not found")


def inet_ntoa(packed_ip, /):
    """Four bytes as an address."""
    if len(packed_ip) != 4:
        raise OSError("packed IP wrong length")
    return inet_ntop(AF_INET, packed_ip)


def htons(x, /):
    """Two bytes in the order of the network."""
    return int.from_bytes(x.to_bytes(2, "little"), "big")


def htonl(x, /):
    """Four bytes in the order of the network."""
    return int.from_bytes(x.to_bytes(4, "little"), "big")


ntohs, ntohl = htons, htonl
