"""Sockets in the loop: importing this adds its methods."""
from _asyncio import BaseSelectorEventLoop, extend_loop

__all__ = ("BaseSelectorEventLoop",)


def _fileno(fd):
    if isinstance(fd, int):
        return fd
    try:
        return int(fd.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"Invalid file object: {fd!r}") from None


# ---- readers and writers ---------------------------------------------------------------------------------------------

@extend_loop("BaseSelectorEventLoop")
def add_reader(self, fd, callback, *args):
    """Calls back whenever something can be read."""
    self._add_reader(_fileno(fd), callback, *args)


@extend_loop("BaseSelectorEventLoop")
def remove_reader(self, fd):
    """No longer; False where there was no reader."""
    return self._remove_reader(_fileno(fd))


@extend_loop("BaseSelectorEventLoop")
def add_writer(self, fd, callback, *args):
    """Calls back whenever something can be written."""
    self._add_writer(_fileno(fd), callback, *args)


@extend_loop("BaseSelectorEventLoop")
def remove_writer(self, fd):
    """No longer; False where there was no writer."""
    return self._remove_writer(_fileno(fd))


# ---- sockets of the script -------------------------------------------------------------------------------------------

def _check_nonblocking(loop, sock):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError("the socket must be non-blocking")


async def _when_ready(loop, sock, add, remove, attempt):
    """What the attempt gives, tried again whenever the socket is ready."""
    try:
        return attempt()
    except (BlockingIOError, InterruptedError):
        pass
    future = loop.create_future()
    fd = sock.fileno()

    def again():
        if future.done():
            return
        try:
            future.set_result(attempt())
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            future.set_exception(error)

    def done(future):
        if not handle.cancelled():
            remove(fd)

    handle = add(fd, again)
    future.add_done_callback(done)
    return await future


async def _when_readable(loop, sock, attempt):
    _check_nonblocking(loop, sock)
    return await _when_ready(loop, sock, loop._add_reader, loop._remove_reader, attempt)


async def _when_writable(loop, sock, attempt):
    _check_nonblocking(loop, sock)
    return await _when_ready(loop, sock, loop._add_writer, loop._remove_writer, attempt)


@extend_loop("BaseSelectorEventLoop")
async def sock_recv(self, sock, n):
    """Up to n bytes."""
    return await _when_readable(self, sock, lambda: sock.recv(n))


@extend_loop("BaseSelectorEventLoop")
async def sock_recv_into(self, sock, buf):
    """Fills the buffer; how many bytes came."""
    return await _when_readable(self, sock, lambda: sock.recv_into(buf))


@extend_loop("BaseSelectorEventLoop")
async def sock_recvfrom(self, sock, bufsize):
    """A datagram and who sent it."""
    return await _when_readable(self, sock, lambda: sock.recvfrom(bufsize))


@extend_loop("BaseSelectorEventLoop")
async def sock_recvfrom_into(self, sock, buf, nbytes=0):
    """A datagram into the buffer: its length, and who sent it."""
    return await _when_readable(self, sock, lambda: sock.recvfrom_into(buf, nbytes or len(buf)))


@extend_loop("BaseSelectorEventLoop")
async def sock_accept(self, sock):
    """A new connection and its address."""
    def attempt():
        connection, address = sock.accept()
        connection.setblocking(False)
        return connection, address
    return await _when_readable(self, sock, attempt)


@extend_loop("BaseSelectorEventLoop")
async def sock_sendall(self, sock, data):
    """Sends all of the bytes."""
    view = memoryview(data)
    sent = 0

    def attempt():
        nonlocal sent
        while sent < len(view):
            sent += sock.send(view[sent:])
    return await _when_writable(self, sock, attempt)


@extend_loop("BaseSelectorEventLoop")
async def sock_sendto(self, sock, data, address):
    """Sends a datagram."""
    return await _when_writable(self, sock, lambda: sock.sendto(data, address))


@extend_loop("BaseSelectorEventLoop")
async def sock_connect(self, sock, address):
    """Connects the socket."""
    import socket
    _check_nonblocking(self, sock)
    try:
        sock.connect(address)
        return
    except (BlockingIOError, InterruptedError):
        pass
    future = self.create_future()
    fd = sock.fileno()

    def connected():
        if future.done():
            return
        number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if number:
            future.set_exception(OSError(number, f"Connect call failed {address}"))
        else:
            future.set_result(None)

    def done(future):
        if not handle.cancelled():
            self._remove_writer(fd)

    handle = self._add_writer(fd, connected)
    future.add_done_callback(done)
    await future


# ---- datagrams -------------------------------------------------------------------------------------------------------

@extend_loop("BaseEventLoop")
async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0,
                                   flags=0, reuse_port=None, allow_broadcast=None, sock=None):
    """Sends and receives datagrams; gives the transport and the protocol."""
    from asyncio.datagrams import open_endpoint
    return await open_endpoint(self, protocol_factory, local_addr, remote_addr, family, reuse_port, allow_broadcast,
                               sock)
