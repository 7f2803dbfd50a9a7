import socket

from attempts import attempt

one = socket.socket()
for address in ("x", ("127.0.0.1",), ("127.0.0.1", "x"), ("127.0.0.1", 99999), ("no.such.host.invalid", 0)):
    attempt(one.bind, address)
attempt(one.accept)
attempt(one.send, "text")
attempt(one.settimeout, -1)
attempt(one.settimeout, "x")
attempt(socket.socket, 99)
attempt(socket.getaddrinfo, "127.0.0.1", 80)
attempt(socket.getaddrinfo, "127.0.0.1", 80, type=socket.SOCK_STREAM)
attempt(socket.getaddrinfo, "127.0.0.1", "http", 0, socket.SOCK_STREAM)
attempt(socket.getaddrinfo, "no.such.host.invalid", 1)
attempt(socket.getaddrinfo, None, 80, socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_PASSIVE)
attempt(socket.getaddrinfo, "127.0.0.1", "nosuchservice")
attempt(socket.gethostbyname, "127.0.0.1")
attempt(socket.gethostbyname, "localhost")
attempt(socket.gethostbyname, "no.such.host.invalid")
attempt(socket.getservbyname, "http")
attempt(socket.getservbyname, "nope")
attempt(socket.getservbyport, 443)
attempt(socket.inet_aton, "1.2.3.4")
attempt(socket.inet_aton, "x")
attempt(socket.inet_ntoa, b"\1\2\3\4")
attempt(socket.inet_pton, socket.AF_INET6, "::1")
attempt(socket.inet_pton, socket.AF_INET, "x")
attempt(socket.inet_ntop, socket.AF_INET6, b"\0" * 15 + b"\1")
print(socket.htons(1), socket.ntohl(1), socket.error is OSError, socket.timeout is TimeoutError, socket.gaierror.__mro__[1])
print(socket.AF_INET, repr(socket.SOCK_DGRAM), socket.SHUT_RDWR, socket.SOL_SOCKET, socket.SO_REUSEADDR, socket.TCP_NODELAY)
print(isinstance(socket.gethostname(), str), socket.has_ipv6, socket.getdefaulttimeout())
socket.setdefaulttimeout(3)
print(socket.getdefaulttimeout(), socket.socket().gettimeout())
try:
    socket.getaddrinfo("no.such.host.invalid", 1)
except socket.gaierror as error:
    print(error.errno, error.strerror, error.errno == socket.EAI_NONAME)
