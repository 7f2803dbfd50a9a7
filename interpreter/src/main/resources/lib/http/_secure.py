"""Encrypted connections."""

import socket

import _tls


class SecureSocket:
    """A connection by TLS whose other end has proved its name; has what files of sockets are made of."""

    def __init__(self, host, port, timeout):
        self._connection = _tls.connect(host, port, timeout)
        self._io_refs = 0
        self._closed = False

    def recv(self, bufsize):
        """Some bytes."""
        return self._connection.recv(bufsize)

    def sendall(self, data):
        """Sends all bytes."""
        self._connection.sendall(data)

    def settimeout(self, timeout):
        """Sets how long reading may take."""
        self._connection.settimeout(timeout)

    def fileno(self):
        """A descriptor it has not."""
        return -1

    def makefile(self, mode="rb"):
        """The connection as a binary file."""
        self._io_refs += 1
        return socket.SocketIO(self, "r" in mode, "w" in mode)

    def _decref_socketios(self):
        self._io_refs -= 1
        if self._closed:
            self.close()

    def close(self):
        """Closes it, once the files made of it are closed."""
        self._closed = True
        if self._io_refs <= 0:
            self._connection.close()
