"""Pipes in the loop, standard input and output among them."""
import os
import threading
from asyncio.protocols import _begun
from asyncio.transports import ReadTransport, WriteTransport

_MOST_BYTES = 256 * 1024


async def connect(loop, kind, protocol_factory, pipe):
    """loop.connect_read_pipe and loop.connect_write_pipe."""
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = kind(loop, pipe, protocol)
    loop.call_soon(protocol.connection_made, transport)
    loop.call_soon(transport._begin)
    loop.call_soon(lambda: waiter.done() or waiter.set_result(None))
    return await _begun(transport, protocol, waiter)


class _Pipe:
    """What both directions share."""

    def __init__(self, loop, pipe, protocol):
        super().__init__({"pipe": pipe})
        self._loop = loop
        self._pipe = pipe
        self._fd = pipe.fileno()
        self._protocol = protocol
        self._closing = False

    def _begin(self):
        """The protocol knows of the connection."""

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def close(self):
        if not self._closing:
            self._closing = True
            self._loop.call_soon(self._call_connection_lost, None)

    def _call_connection_lost(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._pipe.close()


class _UnixReadPipeTransport(_Pipe, ReadTransport):
    """Reads in a thread of its own, since not every pipe can be waited for."""

    def _begin(self):
        self._may_read = threading.Event()
        self._may_read.set()
        self._loop._expect(1)
        threading.Thread(target=self._pump, daemon=True).start()

    def _pump(self):
        while not self._closing:
            try:
                data = os.read(self._fd, _MOST_BYTES)
            except OSError:
                data = b""
            if self._loop.is_closed():
                return
            self._loop.call_soon_threadsafe(self._arrived, data)
            if not data:
                return
            self._may_read.wait()

    def _arrived(self, data):
        if data:
            if not self._closing:
                self._protocol.data_received(data)
            return
        self._loop._expect(-1)
        if not self._closing:
            self._protocol.eof_received()
            self.close()

    def is_reading(self):
        return not self._closing and self._may_read.is_set()

    def pause_reading(self):
        self._may_read.clear()

    def resume_reading(self):
        self._may_read.set()


class _UnixWritePipeTransport(_Pipe, WriteTransport):
    """Writes at once."""

    def write(self, data):
        if not self._closing and data:
            view = memoryview(data)
            while view:
                view = view[os.write(self._fd, view):]

    def can_write_eof(self):
        return True

    def write_eof(self):
        self.close()

    def get_write_buffer_size(self):
        return 0

    def abort(self):
        self.close()
