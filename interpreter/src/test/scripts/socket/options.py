"""Options of sockets: set and asked for, as ints and as bytes; what there is none of, and flags."""

import asyncio
import socket
import struct

from attempts import attempt

with socket.socket() as stream:
    for level, option in ((socket.SOL_SOCKET, socket.SO_REUSEADDR), (socket.SOL_SOCKET, socket.SO_KEEPALIVE), (socket.IPPROTO_TCP, socket.TCP_NODELAY)):
        stream.setsockopt(level, option, 1)
        print(stream.getsockopt(level, option), stream.getsockopt(level, option, 4), stream.getsockopt(level, option, 2))
        stream.setsockopt(level, option, struct.pack("i", 0))
        print(stream.getsockopt(level, option))
    for option, value in ((socket.TCP_KEEPIDLE, 30), (socket.TCP_KEEPINTVL, 5), (socket.TCP_KEEPCNT, 3)):
        stream.setsockopt(socket.IPPROTO_TCP, option, value)
        print(stream.getsockopt(socket.IPPROTO_TCP, option))
    stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 7))
    print(stream.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER), struct.unpack("ii", stream.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8)))
    stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 0, 0))
    print(stream.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER))
    print(stream.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE), stream.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
    attempt(stream.setsockopt, socket.SOL_SOCKET, socket.SO_LINGER, 1)
    attempt(stream.setsockopt, socket.SOL_SOCKET, 9999, 1)
    attempt(stream.getsockopt, socket.SOL_SOCKET, 9999)
    attempt(stream.setsockopt, socket.SOL_SOCKET, socket.SO_REUSEADDR, "on")

left, right = socket.socketpair()
with left, right:
    left.sendall(b"some bytes", socket.MSG_NOSIGNAL)
    print(right.recv(4, socket.MSG_PEEK), right.recv(100))
attempt(socket.socketpair, socket.AF_INET)
attempt(socket.create_server, ("127.0.0.1", 0), dualstack_ipv6=True)
attempt(socket.inet_ntop, socket.AF_INET, bytes(16))
attempt(socket.inet_ntop, socket.AF_INET6, bytes(4))
attempt(socket.inet_ntop, 77, bytes(4))
print(socket.inet_ntop(socket.AF_INET, b"\x7f\0\0\1"), socket.inet_ntop(socket.AF_INET6, bytes(15) + b"\1"))


async def main():
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    connection = writer.get_extra_info("socket")
    for value in (0, 1):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, value)
        print(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY), connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 4))
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, struct.pack("i", 1))
    print(connection.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE))
    attempt(connection.setsockopt, socket.SOL_SOCKET, 9999, 1)
    attempt(connection.getsockopt, socket.SOL_SOCKET, 9999)
    writer.close()
    server.close()


asyncio.run(main())
