"""Datagrams: transports over sockets that have no connection."""
import collections
import socket
from asyncio.protocols import _begun
from asyncio.transports import DatagramTransport

_MOST_BYTES = 256 * 1024


async def open_endpoint(loop, protocol_factory, local_addr, remote_addr, family, reuse_port, allow_broadcast, sock):
    """loop.create_datagram_endpoint."""
    if sock is None:
        if not family:
            if local_addr is None and remote_addr is None:
                raise ValueError("unexpected address family")
            family = socket.AF_INET6 if ":" in (local_addr or remote_addr)[0] else socket.AF_INET
        sock = socket.socket(family, socket.SOCK_DGRAM)
        try:
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if local_addr:
                sock.bind(local_addr)
            if remote_addr:
                await loop.sock_connect(sock, remote_addr)
        except BaseException:
            sock.close()
            raise
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = _SelectorDatagramTransport(loop, sock, protocol, remote_addr, waiter)
    return await _begun(transport, protocol, waiter)


class _SelectorDatagramTransport(DatagramTransport):
    """Sends at once what the socket takes and keeps the rest."""

    def __init__(self, loop, sock, protocol, address, waiter):
        super().__init__({"socket": sock, "sockname": sock.getsockname(), "peername": address})
        self._loop = loop
        self._sock = sock
        self._fd = sock.fileno()
        self._protocol = protocol
        self._address = address
        self._unsent = collections.deque()
        self._closing = False
        self._lost = False
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin)
        loop.call_soon(lambda: waiter.done() or waiter.set_result(None))

    def __repr__(self):
        state = " closed" if self._sock is None else " closing" if self._closing else ""
        return f"<{type(self).__name__}{state} fd={self._fd}>"

    def _begin(self):
        if not self._closing:
            self._loop._add_reader(self._fd, self._read_ready)

    def _read_ready(self):
        if self._lost:
            return
        try:
            data, address = self._sock.recvfrom(_MOST_BYTES)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as error:
            self._protocol.error_received(error)
        else:
            self._protocol.datagram_received(data, address)

    def sendto(self, data, addr=None):
        """Sends a datagram, to where the transport is connected unless told."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"data argument must be a bytes-like object, not {type(data).__name__!r}")
        if not data:
            return
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f"Invalid address: must be None or {self._address}")
            addr = self._address
        if not self._unsent and self._send(data, addr):
            return
        if not self._unsent:
            self._loop._add_writer(self._fd, self._write_ready)
        self._unsent.append((bytes(data), addr))

    def _send(self, data, addr):
        """False where it has to wait."""
        try:
            if self._address:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError as error:
            self._protocol.error_received(error)
        return True

    def _write_ready(self):
        while self._unsent and self._send(*self._unsent[0]):
            self._unsent.popleft()
        if not self._unsent:
            self._loop._remove_writer(self._fd)
            if self._closing:
                self._lose(None)

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def get_write_buffer_size(self):
        """How many bytes wait to be sent."""
        return sum(len(data) for data, _ in self._unsent)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._remove_reader(self._fd)
        if not self._unsent:
            self._lose(None)

    def abort(self):
        self._unsent.clear()
        self._closing = True
        self._loop._remove_reader(self._fd)
        self._loop._remove_writer(self._fd)
        self._lose(None)

    def _lose(self, error):
        if not self._lost:
            self._lost = True
            self._loop.call_soon(self._call_connection_lost, error)

    def _call_connection_lost(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._sock.close()
            self._sock = None
