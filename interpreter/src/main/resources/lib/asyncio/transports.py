"""What protocols write to."""
from _asyncio import derive_connection

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport",
           "SubprocessTransport")


class BaseTransport:
    """What all transports can do; but for get_extra_info they have to bring it themselves."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """What is known beyond the connection itself."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Whether it is closed, or will be."""
        raise NotImplementedError

    def close(self):
        """Closes it once what is unsent has been sent."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Tells another protocol from now on."""
        raise NotImplementedError

    def get_protocol(self):
        """The protocol that is told."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """One that can be read from."""

    __slots__ = ()

    def is_reading(self):
        """Whether what comes is told."""
        raise NotImplementedError

    def pause_reading(self):
        """Has the protocol hear of no data until resume_reading."""
        raise NotImplementedError

    def resume_reading(self):
        """Has the protocol hear of data again."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """One that can be written to."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """How many unsent bytes pause the protocol's writing, and how many resume it."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """How many bytes are unsent."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """The limits: (low, high)."""
        raise NotImplementedError

    def write(self, data):
        """Sends bytes without waiting."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Writes several pieces."""
        self.write(b"".join(list_of_data))

    def write_eof(self):
        """Ends writing once what is unsent has been sent."""
        raise NotImplementedError

    def can_write_eof(self):
        """Whether write_eof is possible."""
        raise NotImplementedError

    def abort(self):
        """Closes it at once; what is unsent is lost."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A stream in both directions."""

    __slots__ = ()


derive_connection(Transport)


class DatagramTransport(BaseTransport):
    """Datagrams in both directions."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Sends a datagram."""
        raise NotImplementedError

    def abort(self):
        """Closes it at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """A child process."""

    __slots__ = ()

    def get_pid(self):
        """Its number."""
        raise NotImplementedError

    def get_returncode(self):
        """What it ended with, or None."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """The transport of its standard input (0), output (1) or error output (2)."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Sends it a signal."""
        raise NotImplementedError

    def terminate(self):
        """Asks it to end."""
        raise NotImplementedError

    def kill(self):
        """Ends it."""
        raise NotImplementedError
