"""Servers that handle one request after another, or each in a thread (Library Reference, socketserver)."""

import io
import selectors
import socket
import sys
import threading

__all__ = ["BaseServer", "TCPServer", "UDPServer", "ThreadingUDPServer", "ThreadingTCPServer", "BaseRequestHandler",
           "StreamRequestHandler", "DatagramRequestHandler", "ThreadingMixIn", "UnixStreamServer",
           "ThreadingUnixStreamServer"]


class BaseServer:
    """What servers have in common."""

    timeout = None

    def __init__(self, server_address, RequestHandlerClass):
        self.server_address = server_address
        self.RequestHandlerClass = RequestHandlerClass
        self._stopped = threading.Event()
        self._stops = False

    def server_activate(self):
        """Begins to listen."""

    def serve_forever(self, poll_interval=0.5):
        """Handles requests until shutdown() is called from another thread."""
        self._stopped.clear()
        try:
            with selectors.SelectSelector() as selector:
                selector.register(self, selectors.EVENT_READ)
                while not self._stops:
                    ready = selector.select(poll_interval)
                    if self._stops:
                        break
                    if ready:
                        self._take_request()
                    self.service_actions()
        finally:
            self._stops = False
            self._stopped.set()

    def shutdown(self):
        """Ends serve_forever and waits until it has ended."""
        self._stops = True
        self._stopped.wait()

    def service_actions(self):
        """Called in every turn of serve_forever."""

    def handle_request(self):
        """Handles one request."""
        timeout = self.socket.gettimeout()
        if timeout is None:
            timeout = self.timeout
        elif self.timeout is not None:
            timeout = min(timeout, self.timeout)
        with selectors.SelectSelector() as selector:
            selector.register(self, selectors.EVENT_READ)
            if selector.select(timeout):
                return self._take_request()
        return self.handle_timeout()

    def _take_request(self):
        """Handles the request that has come, unless it is gone again."""
        try:
            request, client_address = self.get_request()
        except OSError:
            return
        if self.verify_request(request, client_address):
            self._process(request, client_address)
        else:
            self.shutdown_request(request)

    def _process(self, request, client_address):
        """Handles a request, and ends it where that fails; only what is no Exception goes further."""
        try:
            self.process_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
            self.shutdown_request(request)
        except BaseException:
            self.shutdown_request(request)
            raise

    def handle_timeout(self):
        """Called when no request came in time."""

    def verify_request(self, request, client_address):
        """Whether to handle a request."""
        return True

    def process_request(self, request, client_address):
        """Handles a request."""
        self.finish_request(request, client_address)
        self.shutdown_request(request)

    def server_close(self):
        """Gives up what the server holds."""

    def finish_request(self, request, client_address):
        """Makes a handler."""
        self.RequestHandlerClass(request, client_address, self)

    def shutdown_request(self, request):
        """Ends a request."""
        self.close_request(request)

    def close_request(self, request):
        """Closes a request."""

    def handle_error(self, request, client_address):
        """Tells of an exception in a handler."""
        import traceback
        rule = "-" * 40
        print(f"{rule}\nException occurred during processing of request from {client_address!s}", file=sys.stderr)
        traceback.print_exc()
        print(rule, file=sys.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.server_close()


class TCPServer(BaseServer):
    """A server of connections."""

    address_family = socket.AF_INET
    socket_type = socket.SOCK_STREAM
    request_queue_size = 5
    allow_reuse_address = False
    allow_reuse_port = False

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True):
        super().__init__(server_address, RequestHandlerClass)
        self.socket = socket.socket(self.address_family, self.socket_type)
        if bind_and_activate:
            self._open()

    def _open(self):
        """Takes the address and listens there, or gives the socket up."""
        try:
            self.server_bind()
            self.server_activate()
        except BaseException:
            self.server_close()
            raise

    def server_bind(self):
        """Takes the address."""
        listener = self.socket
        for option, wanted in ((socket.SO_REUSEADDR, self.allow_reuse_address),
                               (socket.SO_REUSEPORT, self.allow_reuse_port)):
            if wanted:
                listener.setsockopt(socket.SOL_SOCKET, option, True)
        listener.bind(self.server_address)
        self.server_address = listener.getsockname()

    def server_activate(self):
        self.socket.listen(self.request_queue_size)

    def server_close(self):
        self.socket.close()

    def fileno(self):
        """The descriptor of the socket."""
        return self.socket.fileno()

    def get_request(self):
        """The next connection and where it comes from."""
        return self.socket.accept()

    def shutdown_request(self, request):
        try:
            request.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        self.close_request(request)

    def close_request(self, request):
        request.close()


class UDPServer(TCPServer):
    """A server of datagrams."""

    socket_type = socket.SOCK_DGRAM
    max_packet_size = 8192

    def get_request(self):
        data, client_address = self.socket.recvfrom(self.max_packet_size)
        return (data, self.socket), client_address

    def server_activate(self):
        pass

    def shutdown_request(self, request):
        self.close_request(request)

    def close_request(self, request):
        pass


class UnixStreamServer(TCPServer):
    """A server of connections on this machine."""

    address_family = socket.AF_UNIX


class ThreadingMixIn:
    """Has a server handle each request in a thread."""

    daemon_threads = False
    block_on_close = True
    _threads = None

    def process_request_thread(self, request, client_address):
        """Handles a request, in its thread."""
        try:
            self.finish_request(request, client_address)
        except Exception:
            self.handle_error(request, client_address)
        finally:
            self.shutdown_request(request)

    def process_request(self, request, client_address):
        thread = threading.Thread(target=self.process_request_thread, args=(request, client_address))
        thread.daemon = self.daemon_threads
        if not thread.daemon and self.block_on_close:
            self._threads = [each for each in self._threads or [] if each.is_alive()] + [thread]
        thread.start()

    def server_close(self):
        super().server_close()
        for thread in self._threads or []:
            thread.join()


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    """A server of connections with a thread for each."""


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    """A server of datagrams with a thread for each."""


class ThreadingUnixStreamServer(ThreadingMixIn, UnixStreamServer):
    """A server of connections on this machine with a thread for each."""


class BaseRequestHandler:
    """Handles a request in handle()."""

    def __init__(self, request, client_address, server):
        self.request, self.client_address, self.server = request, client_address, server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        """Called before handle()."""

    def handle(self):
        """Does the work."""

    def finish(self):
        """Called after handle()."""


class _SocketWriter(io.IOBase):
    """Sends at once what is written."""

    def __init__(self, sock):
        self._sock = sock

    def writable(self):
        return True

    def write(self, b):
        self._sock.sendall(b)
        return len(b)

    def fileno(self):
        return self._sock.fileno()


class StreamRequestHandler(BaseRequestHandler):
    """Handles a connection through the files rfile and wfile."""

    rbufsize = -1
    wbufsize = 0
    timeout = None
    disable_nagle_algorithm = False

    def setup(self):
        connection = self.connection = self.request
        if self.timeout is not None:
            connection.settimeout(self.timeout)
        if self.disable_nagle_algorithm:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self.rfile = connection.makefile("rb", self.rbufsize)
        self.wfile = connection.makefile("wb", self.wbufsize) if self.wbufsize else _SocketWriter(connection)

    def finish(self):
        try:
            if not self.wfile.closed:
                self.wfile.flush()
        except OSError:
            # The other side has gone: nobody reads what is left.
            pass
        for file in (self.wfile, self.rfile):
            file.close()


class DatagramRequestHandler(BaseRequestHandler):
    """Handles a datagram through the files rfile and wfile."""

    def setup(self):
        self.packet, self.socket = self.request
        self.rfile = io.BytesIO(self.packet)
        self.wfile = io.BytesIO()

    def finish(self):
        self.socket.sendto(self.wfile.getvalue(), self.client_address)
