"""What the loop tells of a connection, and to whom."""

__all__ = ("BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol")


class BaseProtocol:
    """What all protocols are told."""

    __slots__ = ()

    def connection_made(self, transport):
        """There is a connection."""

    def connection_lost(self, exc):
        """It is closed; exc is None where nothing went wrong."""

    def pause_writing(self):
        """Too much is unsent."""

    def resume_writing(self):
        """Enough was sent."""


class Protocol(BaseProtocol):
    """A protocol over a stream."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes came."""

    def eof_received(self):
        """The other side has ended writing; a true answer keeps the connection open."""


class BufferedProtocol(BaseProtocol):
    """A protocol over a stream that has buffers of its own."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """A buffer for what comes next."""

    def buffer_updated(self, nbytes):
        """So many bytes were put into it."""

    def eof_received(self):
        """The other side has ended writing; a true answer keeps the connection open."""


class DatagramProtocol(BaseProtocol):
    """A protocol over datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram came."""

    def error_received(self, exc):
        """Sending or receiving failed."""


class SubprocessProtocol(BaseProtocol):
    """What is told of a child process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The child wrote to one of its pipes."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe is closed."""

    def process_exited(self):
        """The child has ended."""


async def _begun(transport, protocol, waiter):
    """A transport and its protocol, once that was told of the connection."""
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol
