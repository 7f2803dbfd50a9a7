"""Connections between threads."""

from queue import Queue

__all__ = ['Client', 'Listener', 'Pipe']

families = [None]


class Listener:
    """Waits for clients; its address is the queue in which they queue up."""

    def __init__(self, address=None, family=None, backlog=1):
        self._backlog_queue = Queue(backlog)

    def accept(self):
        return Connection(*self._backlog_queue.get())

    def close(self):
        self._backlog_queue = None

    @property
    def address(self):
        return self._backlog_queue

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def Client(address):
    there, back = Queue(), Queue()
    address.put((there, back))
    return Connection(back, there)


def Pipe(duplex=True):
    there, back = Queue(), Queue()
    return Connection(there, back), Connection(back, there)


class Connection:
    """One end of a pipe."""

    def __init__(self, _in, _out):
        self._in, self._out = _in, _out

    def send(self, obj):
        self._out.put(obj)

    def recv(self):
        return self._in.get()

    send_bytes, recv_bytes = send, recv

    def poll(self, timeout=0.0):
        waits = timeout > 0 and self._in.empty()
        if waits:
            with self._in.not_empty:
                self._in.not_empty.wait(timeout)
        return not self._in.empty()

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()
