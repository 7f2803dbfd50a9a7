"""Reading and writing over connections."""
from _asyncio import StreamReader, StreamWriter, get_event_loop, get_running_loop, iscoroutine
from asyncio.protocols import Protocol

__all__ = ("StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server",
           "open_unix_connection", "start_unix_server")

_DEFAULT_LIMIT = 2 ** 16


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, loop=None, **kwds):
    """Connects; gives a reader and a writer."""
    loop = get_running_loop()
    reader, protocol = _reading(loop, limit)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, loop=None, **kwds):
    """Listens; calls back with a reader and a writer for each connection."""
    loop = get_running_loop()
    return await loop.create_server(lambda: _reading(loop, limit, client_connected_cb)[1], host, port, **kwds)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, loop=None, **kwds):
    """Connects to a Unix socket; gives a reader and a writer."""
    loop = get_running_loop()
    reader, protocol = _reading(loop, limit)
    transport, _ = await loop.create_unix_connection(lambda: protocol, path, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, loop=None, **kwds):
    """Listens on a Unix socket; calls back with a reader and a writer for each connection."""
    loop = get_running_loop()
    return await loop.create_unix_server(lambda: _reading(loop, limit, client_connected_cb)[1], path, **kwds)


def _reading(loop, limit, client_connected_cb=None):
    reader = StreamReader(limit=limit, loop=loop)
    return reader, StreamReaderProtocol(reader, client_connected_cb, loop=loop)


def _end(reader, exc):
    """Tells a reader that nothing more comes, or why."""
    if exc is None:
        reader.feed_eof()
    else:
        reader.set_exception(exc)


def _settle(future, exc):
    """Ends the waiting for a future that nobody has ended, with the error if there is one."""
    if future.done():
        return
    if exc is None:
        future.set_result(None)
    else:
        future.set_exception(exc)


class FlowControlMixin(Protocol):
    """Has drain() wait while too much is unsent."""

    def __init__(self, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = []
        self._connection_lost = False

    def pause_writing(self):
        self._paused = True

    def resume_writing(self):
        self._paused = False
        self._wake(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._wake(exc)

    def _wake(self, exc):
        for waiter in self._drain_waiters:
            _settle(waiter, exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError("Connection lost")
        if self._paused:
            await self._until_resumed()

    async def _until_resumed(self):
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, Protocol):
    """Feeds what a connection receives to a reader."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader = stream_reader
        self._client_connected_cb = client_connected_cb
        self._stream_writer = None
        self._transport = None
        self._task = None
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        if self._client_connected_cb is None:
            return
        self._stream_writer = StreamWriter(transport, self, reader, self._loop)
        result = self._client_connected_cb(reader, self._stream_writer)
        if not iscoroutine(result):
            return

        def callback(task):
            error = task.exception()
            if error is not None:
                self._loop.call_exception_handler({
                    "message": "Unhandled exception in client_connected_cb",
                    "exception": error,
                    "transport": transport,
                })
                transport.close()

        self._task = self._loop.create_task(result)
        self._task.add_done_callback(callback)

    def data_received(self, data):
        if self._stream_reader is not None:
            self._stream_reader.feed_data(data)

    def eof_received(self):
        if self._stream_reader is not None:
            self._stream_reader.feed_eof()
        return True

    def connection_lost(self, exc):
        if self._stream_reader is not None:
            _end(self._stream_reader, exc)
        closed = self._closed
        if not closed.done():
            _settle(closed, exc)
            # Nobody has to wait for the end in order to hear of the error.
            closed.exception()
        super().connection_lost(exc)
        self._transport = self._stream_reader = self._stream_writer = self._task = None

    def _get_close_waiter(self, stream):
        return self._closed
