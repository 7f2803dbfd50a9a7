"""Servers, and the making of connections: importing this adds the loop's methods for both."""
from _asyncio import adopt, adopt_listener, connect, extend_loop, listen, resolve
from asyncio.protocols import _begun
from asyncio.tasks import gather, sleep

# The numbers of socket, which servers can do without.
_INTERNET, _INTERNET_6, _TCP = 2, 10, 6


class AbstractServer:
    """What start_server gives."""

    def close(self):
        """Takes no more connections."""
        raise NotImplementedError

    def get_loop(self):
        """The loop it runs in."""
        raise NotImplementedError

    def is_serving(self):
        """Whether connections are taken."""
        raise NotImplementedError

    async def start_serving(self):
        """Begins to take connections."""
        raise NotImplementedError

    async def serve_forever(self):
        """Serves until cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Comes back when it is closed."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


AbstractServer.__module__ = "asyncio.events"


class Server(AbstractServer):
    """A listening server."""

    def __init__(self, loop):
        self._loop = loop
        self._listeners = []
        self._closed = False
        self._serving = False
        self._active_count = 0
        self._waiters = []
        # What serve_forever waits for; it has no result, but is cancelled.
        self._forever = None

    def __repr__(self):
        return f"<{type(self).__name__} sockets={self.sockets!r}>"

    def _attach(self):
        self._active_count += 1

    def _detach(self):
        self._active_count -= 1
        if self._active_count == 0 and self._closed:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters or ():
            if not waiter.done():
                waiter.set_result(None)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for each in self._listeners:
            each.begin()

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        """The sockets it listens on."""
        return () if self._closed else tuple(each.socket for each in self._listeners)

    def close(self):
        if self._closed:
            return
        self._closed = True
        for each in self._listeners:
            each.close()
        self._serving = False
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        if self._active_count == 0:
            self._wakeup()

    async def start_serving(self):
        self._start_serving()
        await sleep(0)

    async def serve_forever(self):
        if self._forever is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        if self._closed:
            raise RuntimeError(f"server {self!r} is closed")
        self._start_serving()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        finally:
            self._forever = None
            self.close()
            await self.wait_closed()

    async def wait_closed(self):
        if self._closed or self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter


Server.__module__ = "asyncio.base_events"


def _refuse(ssl):
    if ssl:
        raise NotImplementedError("ssl= is not supported by Ouro yet")


def _refuse_timeouts(ssl, handshake, shutdown):
    if ssl:
        return
    for name, given in ("ssl_handshake_timeout", handshake), ("ssl_shutdown_timeout", shutdown):
        if given is not None:
            raise ValueError(f"{name} is only meaningful with ssl")


def _is_address(host):
    """Whether it is an address already, which nobody has to look up."""
    return host.count(".") == 3 and host.replace(".", "").isdigit() or ":" in host


def _is_iterable(hosts):
    # Only here: to load the abstract classes takes longer than to start the server.
    from collections.abc import Iterable
    return isinstance(hosts, Iterable)


async def _addresses(loop, host, port, family=0, proto=0):
    """The addresses of a host in a family, where one is asked for, each with the port."""
    if family not in (0, _INTERNET, _INTERNET_6) or proto not in (0, _TCP):
        from socket import gaierror
        raise gaierror(-7, "ai_socktype not supported") if family in (0, _INTERNET, _INTERNET_6) else gaierror(
            -6, "ai_family not supported")
    if isinstance(port, str):
        port = int(port) if port.isdigit() else {"http": 80, "https": 443, "ftp": 21, "ssh": 22}[port]
    if host in (None, ""):
        host = "127.0.0.1"
    if _is_address(host):
        found = [host]
    else:
        found = await loop.run_in_executor(None, resolve, host)
    if family:
        found = [each for each in found if (":" in each) == (family == _INTERNET_6)]
        if not found:
            from socket import gaierror
            raise gaierror(-9, "Address family for hostname not supported")
    return [(each, port) for each in found]


# ---- connecting ------------------------------------------------------------------------------------------------------

@extend_loop("BaseEventLoop")
async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
                            sock=None, local_addr=None, server_hostname=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, happy_eyeballs_delay=None, interleave=None):
    """Connects; gives the transport and the protocol. The addresses of a host are tried one after the other."""
    _refuse_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if server_hostname is not None and not ssl:
        raise ValueError("server_hostname is only meaningful with ssl")
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError("host/port and sock can not be specified at the same time")
    elif sock is None:
        raise ValueError("host and port was not specified and no sock specified")
    _refuse(ssl)
    if sock is not None:
        return await connect_accepted_socket(self, protocol_factory, sock)
    failures = []
    for address in await _addresses(self, host, port, family, proto):
        try:
            transport = await connect(address, local_addr)
            break
        except OSError as error:
            failures.append(error)
    else:
        if len({str(error) for error in failures}) == 1:
            raise failures[0]
        raise OSError("Multiple exceptions: " + ", ".join(map(str, failures)))
    return await _begin(self, transport, protocol_factory)


@extend_loop("_UnixSelectorEventLoop")
async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    """Connects to a Unix socket; gives the transport and the protocol."""
    _refuse_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if path is None and sock is None:
        raise ValueError("no path and sock were specified")
    _refuse(ssl)
    if sock is not None:
        return await connect_accepted_socket(self, protocol_factory, sock)
    return await _begin(self, await connect(_path(path), None), protocol_factory)


@extend_loop("BaseEventLoop")
async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None,
                                  ssl_shutdown_timeout=None):
    """Takes over a connection that was accepted elsewhere; gives the transport and the protocol."""
    _refuse_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    _refuse(ssl)
    _check_stream(sock)
    return await _begin(self, adopt(sock.fileno()), protocol_factory)


def _check_stream(sock):
    if sock.type & 0xF != 1:
        raise ValueError(f"A Stream Socket was expected, got {sock!r}")


def _begin(loop, transport, protocol_factory, server=None):
    """Gives a connection to a new protocol; what comes back waits until that was told."""
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport.begin(protocol, waiter, server)
    return _begun(transport, protocol, waiter)


def _path(path):
    import os
    return os.fsdecode(os.fspath(path))


# ---- serving ---------------------------------------------------------------------------------------------------------

@extend_loop("BaseEventLoop")
async def create_server(self, protocol_factory, host=None, port=None, *, family=0, flags=0, sock=None, backlog=100,
                        ssl=None, reuse_address=None, reuse_port=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None, start_serving=True):
    """Listens; makes a protocol for each connection that comes."""
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _refuse_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if host is None and port is None and sock is None:
        raise ValueError("Neither host/port nor sock were specified")
    if sock is not None and (host is not None or port is not None):
        raise ValueError("host/port and sock can not be specified at the same time")
    _refuse(ssl)
    if sock is not None:
        return await _serve_socket(self, protocol_factory, sock, backlog, start_serving)
    if host in (None, ""):
        hosts = ["0.0.0.0"]
    elif isinstance(host, str) or not _is_iterable(host):
        hosts = [host]
    else:
        hosts = host
    found = await gather(*[_addresses(self, each, port or 0, family) for each in hosts])
    server = Server(self)
    try:
        for address in dict.fromkeys(address for group in found for address in group):
            server._listeners.append(_listen(self, protocol_factory, address, backlog, bool(reuse_port), server))
    except BaseException:
        server.close()
        raise
    return await _started(server, start_serving)


@extend_loop("_UnixSelectorEventLoop")
async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None,
                             ssl_handshake_timeout=None, ssl_shutdown_timeout=None, start_serving=True):
    """Listens on a Unix socket."""
    if isinstance(ssl, bool):
        raise TypeError("ssl argument must be an SSLContext or None")
    _refuse_timeouts(ssl, ssl_handshake_timeout, ssl_shutdown_timeout)
    if path is None and sock is None:
        raise ValueError("path was not specified, and no sock specified")
    _refuse(ssl)
    if sock is not None:
        return await _serve_socket(self, protocol_factory, sock, backlog, start_serving)
    import os
    import stat
    path = _path(path)
    try:
        if stat.S_ISSOCK(os.stat(path).st_mode):
            # Left behind by a server that has ended.
            os.remove(path)
    except FileNotFoundError:
        pass
    server = Server(self)
    server._listeners.append(_listen(self, protocol_factory, path, backlog, False, server))
    return await _started(server, start_serving)


async def _serve_socket(loop, protocol_factory, sock, backlog, start_serving):
    """Serves at a socket that is bound."""
    _check_stream(sock)
    sock.listen(backlog)
    server = Server(loop)
    server._listeners.append(adopt_listener(sock.fileno(), backlog, _acceptor(loop, protocol_factory, server)))
    return await _started(server, start_serving)


def _listen(loop, protocol_factory, address, backlog, reuse_port, server):
    return listen(address, backlog, reuse_port, _acceptor(loop, protocol_factory, server))


def _acceptor(loop, protocol_factory, server):
    def connected(transport):
        loop.create_task(_accept(loop, transport, protocol_factory, server))
    return connected


async def _accept(loop, transport, protocol_factory, server):
    try:
        await _begin(loop, transport, protocol_factory, server)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:
        if loop.get_debug():
            loop.call_exception_handler({
                "message": "Error on transport creation for incoming connection",
                "exception": error,
                "transport": transport,
            })


async def _started(server, start_serving):
    if start_serving:
        server._start_serving()
        await sleep(0)
    return server
