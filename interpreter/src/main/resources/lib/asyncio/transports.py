"""What protocols write to."""
from _asyncio import derive_connection

__all__ = ("BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport",
           "SubprocessTransport")


def _abstract(*names):
    """Methods that a transport has to bring itself."""
    def decorate(cls):
        for name in names:
            def method(self, *args, **kwargs):
                raise NotImplementedError
            method.__name__ = name
            method.__qualname__ = f"{cls.__name__}.{name}"
            setattr(cls, name, method)
        return cls
    return decorate


@_abstract("is_closing", "close", "set_protocol", "get_protocol")
class BaseTransport:
    """What all transports can do."""

    __slots__ = ("_extra",)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """What is known beyond the connection itself."""
        return self._extra.get(name, default)


@_abstract("is_reading", "pause_reading", "resume_reading")
class ReadTransport(BaseTransport):
    """One that can be read from."""

    __slots__ = ()


@_abstract("set_write_buffer_limits", "get_write_buffer_size", "get_write_buffer_limits", "write", "write_eof",
           "can_write_eof", "abort")
class WriteTransport(BaseTransport):
    """One that can be written to."""

    __slots__ = ()

    def writelines(self, list_of_data):
        """Writes several pieces."""
        self.write(b"".join(list_of_data))


class Transport(ReadTransport, WriteTransport):
    """A stream in both directions."""

    __slots__ = ()


derive_connection(Transport)


@_abstract("sendto", "abort")
class DatagramTransport(BaseTransport):
    """Datagrams in both directions."""

    __slots__ = ()


@_abstract("get_pid", "get_returncode", "get_pipe_transport", "send_signal", "terminate", "kill")
class SubprocessTransport(BaseTransport):
    """A child process."""

    __slots__ = ()
