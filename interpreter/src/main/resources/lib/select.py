"""Waiting for one of several sockets or pipes (Library Reference, select)."""

import _select

error = OSError

POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL, POLLRDHUP = 1, 2, 4, 8, 16, 32, 8192
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP, EPOLLRDHUP = 1, 2, 4, 8, 16, 8192
EPOLLONESHOT, EPOLLET, EPOLLEXCLUSIVE = 1 << 30, 1 << 31, 1 << 28


def _descriptor(each):
    number = each if isinstance(each, int) else getattr(each, "fileno", lambda: None)()
    if not isinstance(number, int):
        raise TypeError("argument must be an int, or have a fileno() method.")
    if number < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({number})")
    return number


def select(rlist, wlist, xlist, timeout=None, /):
    """Those that can be read, those that can be written, and those with an exceptional condition: none here."""
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    readers, writers = list(rlist), list(wlist)
    for each in xlist:
        _descriptor(each)
    watched = [(_descriptor(each), 1) for each in readers] + [(_descriptor(each), 2) for each in writers]
    ready = _select.wait(watched, timeout)
    readable = {number for number, events in ready if events & 1}
    writable = {number for number, events in ready if events & 2}
    return ([each for each in readers if _descriptor(each) in readable],
            [each for each in writers if _descriptor(each) in writable], [])


class poll:
    """Descriptors to be waited for."""

    def __init__(self):
        self._watched = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        """Adds one."""
        self._watched[_descriptor(fd)] = eventmask

    def modify(self, fd, eventmask):
        """Changes what it is watched for."""
        number = _descriptor(fd)
        if number not in self._watched:
            raise FileNotFoundError(2, "No such file or directory")
        self._watched[number] = eventmask

    def unregister(self, fd):
        """Takes one out."""
        del self._watched[_descriptor(fd)]

    def _wait(self, seconds):
        watched = [(number, (1 if events & POLLIN else 0) | (2 if events & POLLOUT else 0))
                   for number, events in self._watched.items()]
        return [(number, (POLLIN if events & 1 else 0) | (POLLOUT if events & 2 else 0))
                for number, events in _select.wait(watched, seconds)]

    def poll(self, timeout=None, /):
        """Those that are ready, after so many milliseconds at most."""
        return self._wait(None if timeout is None or timeout < 0 else timeout / 1000)


class epoll(poll):
    """The same, by Linux."""

    def __init__(self, sizehint=-1, flags=0):
        super().__init__()
        self.closed = False

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Adds one."""
        if _descriptor(fd) in self._watched:
            raise FileExistsError(17, "File exists")
        super().register(fd, eventmask)

    def unregister(self, fd):
        """Takes one out."""
        if _descriptor(fd) not in self._watched:
            raise FileNotFoundError(2, "No such file or directory")
        super().unregister(fd)

    def poll(self, timeout=None, maxevents=-1):
        """Those that are ready, after so many seconds at most."""
        ready = self._wait(None if timeout is None or timeout < 0 else timeout)
        return ready if maxevents < 0 else ready[:maxevents]

    def close(self):
        """Ends it."""
        self.closed = True
        self._watched.clear()

    def fileno(self):
        """A descriptor it has not."""
        return -1

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
