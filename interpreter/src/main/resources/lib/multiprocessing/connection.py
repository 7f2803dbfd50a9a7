"""Pipes between processes, and connections through sockets that speak the same way."""

import os
import struct
import time

import _multiprocessing

from . import context, reduction
from .context import AuthenticationError, BufferTooShort

__all__ = ['Client', 'Listener', 'Pipe', 'wait']

_pickler = reduction.ForkingPickler

default_family = 'AF_UNIX'
families = ['AF_INET', 'AF_UNIX']


class _Connection:
    """One end of something through which objects go whole."""

    def __init__(self, readable, writable):
        self._readable = readable
        self._writable = writable
        self._open = True

    def _check(self, reads):
        if not self._open:
            raise OSError('handle is closed')
        if reads and not self._readable:
            raise OSError('connection is write-only')
        if not reads and not self._writable:
            raise OSError('connection is read-only')

    @property
    def closed(self):
        return not self._open

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        """A number that stands for it among this process's."""
        if not self._open:
            raise OSError('handle is closed')
        return self._number()

    def close(self):
        if self._open:
            self._open = False
            self._close()

    def send(self, obj):
        """Sends an object."""
        self._check(False)
        self._send(_pickler.dumps(obj))

    def send_bytes(self, buf, offset=0, size=None):
        """Sends bytes as one message."""
        self._check(False)
        view = memoryview(buf).cast('B')
        if offset < 0:
            raise ValueError('offset is negative')
        if len(view) < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = len(view) - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > len(view):
            raise ValueError('buffer length < offset + size')
        self._send(view[offset:offset + size])

    def recv(self):
        """The next object; EOFError where none will come."""
        self._check(True)
        return _pickler.loads(self._receive())

    def recv_bytes(self, maxlength=None):
        """The bytes of the next message."""
        self._check(True)
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        data = self._receive()
        if maxlength is not None and len(data) > maxlength:
            if self._writable:
                self._readable = False
            else:
                self.close()
            raise OSError('bad message length')
        return data

    def recv_bytes_into(self, buf, offset=0):
        """Puts the bytes of the next message into a buffer; answers their number."""
        self._check(True)
        view = memoryview(buf)
        room = view.nbytes
        if offset < 0:
            raise ValueError('negative offset')
        if offset > room:
            raise ValueError('offset too large')
        data = self._receive()
        if room < offset + len(data):
            raise BufferTooShort(data)
        view.cast('B')[offset:offset + len(data)] = data
        return len(data)

    def poll(self, timeout=0.0):
        """Whether something can be received, within that time."""
        self._check(True)
        return bool(wait([self], timeout))

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class Connection(_Connection):
    """One end of a pipe."""

    def __init__(self, source=None, target=None):
        super().__init__(source is not None, target is not None)
        self._source = source
        self._target = target

    def _number(self):
        return self._target if self._source is None else self._source

    def _sides(self):
        if self._source is not None:
            yield self._source, _multiprocessing.RECEIVING
        if self._target is not None:
            yield self._target, _multiprocessing.SENDING

    def _close(self):
        for queue, side in self._sides():
            _multiprocessing.detach(queue, side)

    def __del__(self):
        self.close()

    def _send(self, data):
        _multiprocessing.send(self._target, data)

    def _receive(self):
        return _multiprocessing.receive(self._source)

    def __reduce__(self):
        """Gives the other process what this one has: who is being started has it at once, others fetch it."""
        popen = context.get_spawning_popen()
        for queue, side in self._sides():
            _multiprocessing.share(queue, side, 0 if popen is None else popen.number)
        return _rebuild, (self._source, self._target, popen is None)


def _rebuild(source, target, fetches):
    made = Connection(source, target)
    if fetches:
        for queue, side in made._sides():
            _multiprocessing.claim(queue, side)
    return made


def Pipe(duplex=True):
    """Two connected ends; where only one direction is wanted, the first receives and the second sends."""
    there = _multiprocessing.new_queue()
    if not duplex:
        return Connection(source=there), Connection(target=there)
    back = _multiprocessing.new_queue()
    return Connection(back, there), Connection(there, back)


class _SocketConnection(_Connection):
    """A connection through a socket: each message has its length in front, as CPython's have."""

    def __init__(self, channel):
        super().__init__(True, True)
        self._socket = channel

    def _number(self):
        return self._socket.fileno()

    def _close(self):
        self._socket.close()

    def _send(self, data):
        size = len(data)
        head = struct.pack('!i', size) if size <= 0x7fffffff else struct.pack('!iQ', -1, size)
        self._socket.sendall(head + bytes(data))

    def _exactly(self, count):
        parts = []
        while count:
            part = self._socket.recv(min(count, 1 << 16))
            if not part:
                if not parts:
                    raise EOFError
                raise OSError('got end of file during message')
            parts.append(part)
            count -= len(part)
        return b''.join(parts)

    def _receive(self):
        size, = struct.unpack('!i', self._exactly(4))
        if size == -1:
            size, = struct.unpack('!Q', self._exactly(8))
        return self._exactly(size)


def wait(object_list, timeout=None):
    """Those of the connections, sockets and sentinels that are ready, once there is one or the time is over."""
    objects = list(object_list)
    queues = {}
    channels = {}
    for each in objects:
        if isinstance(each, Connection):
            queues[each.fileno()] = each
        elif isinstance(each, int):
            queues[each] = each
        else:
            channels[each._socket if isinstance(each, _SocketConnection) else each] = each
    if not channels:
        ready = {id(queues[number]) for number in _multiprocessing.poll(tuple(queues), timeout)}
    else:
        ready = _wait_for_both(queues, channels, timeout)
    return [each for each in objects if id(each) in ready]


def _wait_for_both(queues, channels, timeout):
    """Sockets are asked of the system, the others of the broker: in turns where there are both."""
    import select
    end = None if timeout is None else time.monotonic() + timeout
    while True:
        left = None if end is None else max(0, end - time.monotonic())
        step = left if not queues else 0.01 if left is None else min(left, 0.01)
        found = select.select(list(channels), (), (), step)[0]
        ready = {id(channels[each]) for each in found}
        if queues:
            ready |= {id(queues[number]) for number in _multiprocessing.poll(tuple(queues), 0)}
        if ready or left == 0:
            return ready


# ---- listeners and clients ---------------------------------------------------------------------------------------

def address_type(address):
    """The family of an address."""
    if isinstance(address, tuple):
        return 'AF_INET'
    if isinstance(address, str):
        return 'AF_UNIX'
    raise ValueError(f'address type of {address!r} unrecognized')


def _check_family(family):
    import socket
    if not hasattr(socket, family):
        raise ValueError(f'Family {family} is not recognized.')


class Listener:
    """Waits for clients at an address."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        family = family or (address and address_type(address)) or default_family
        _check_family(family)
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError('authkey should be a byte string')
        if address is None:
            address = ('localhost', 0) if family == 'AF_INET' else _free_path()
        import socket
        self._socket = socket.socket(getattr(socket, family))
        try:
            if family == 'AF_INET':
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind(address)
            self._socket.listen(backlog)
        except OSError:
            self._socket.close()
            raise
        self._family = family
        self._address = self._socket.getsockname() if family == 'AF_INET' else address
        self._authkey = authkey
        self._last_accepted = None

    def accept(self):
        """The connection to the next client, which knows the key where there is one."""
        if self._socket is None:
            raise OSError('listener is closed')
        channel, self._last_accepted = self._socket.accept()
        connection = _SocketConnection(channel)
        if self._authkey is not None:
            deliver_challenge(connection, self._authkey)
            answer_challenge(connection, self._authkey)
        return connection

    def close(self):
        if self._socket is not None:
            self._socket.close()
            self._socket = None
            if self._family == 'AF_UNIX' and os.path.exists(self._address):
                os.unlink(self._address)

    @property
    def address(self):
        return self._address

    @property
    def last_accepted(self):
        return self._last_accepted if self._family == 'AF_INET' else ''

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def _free_path():
    import tempfile
    from . import util
    return tempfile.mktemp(prefix='listener-', dir=util.get_temp_dir())


def Client(address, family=None, authkey=None):
    """A connection to the listener at an address."""
    family = family or address_type(address)
    _check_family(family)
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError('authkey should be a byte string')
    import socket
    channel = socket.socket(getattr(socket, family))
    try:
        channel.connect(address)
    except OSError:
        channel.close()
        raise
    connection = _SocketConnection(channel)
    if authkey is not None:
        answer_challenge(connection, authkey)
        deliver_challenge(connection, authkey)
    return connection


MESSAGE_LENGTH = 20
CHALLENGE = b'#CHALLENGE#'
WELCOME = b'#WELCOME#'
FAILURE = b'#FAILURE#'


def _digest(key, message):
    import hmac
    return hmac.new(key, message, 'md5').digest()


def deliver_challenge(connection, authkey):
    """Has the other side show that it knows the key."""
    if not isinstance(authkey, bytes):
        raise ValueError(f'Authkey must be bytes, not {type(authkey)!s}')
    message = os.urandom(MESSAGE_LENGTH)
    connection.send_bytes(CHALLENGE + message)
    if connection.recv_bytes(256) != _digest(authkey, message):
        connection.send_bytes(FAILURE)
        raise AuthenticationError('digest received was wrong')
    connection.send_bytes(WELCOME)


def answer_challenge(connection, authkey):
    """Shows the other side that this one knows the key."""
    if not isinstance(authkey, bytes):
        raise ValueError(f'Authkey must be bytes, not {type(authkey)!s}')
    message = connection.recv_bytes(256)
    assert message.startswith(CHALLENGE), f'message = {message!r}'
    connection.send_bytes(_digest(authkey, message[len(CHALLENGE):]))
    if connection.recv_bytes(256) != WELCOME:
        raise AuthenticationError('digest sent was rejected')
