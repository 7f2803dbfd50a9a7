# The stages a request goes through, and what becomes of those that fail.
import contextlib
import io
import socket
import socketserver


class Told(socketserver.TCPServer):
    allow_reuse_address = True
    refuses = False

    def verify_request(self, request, client_address):
        print("verify", not self.refuses)
        return not self.refuses

    def process_request(self, request, client_address):
        print("process")
        super().process_request(request, client_address)

    def finish_request(self, request, client_address):
        print("finish_request")
        super().finish_request(request, client_address)

    def shutdown_request(self, request):
        print("shutdown_request")
        super().shutdown_request(request)

    def close_request(self, request):
        print("close_request")
        super().close_request(request)

    def server_close(self):
        print("server_close")
        super().server_close()


class Staged(socketserver.StreamRequestHandler):
    wbufsize = 100
    timeout = 5
    disable_nagle_algorithm = True

    def setup(self):
        super().setup()
        print("setup", self.connection is self.request, self.connection.gettimeout(), self.server.refuses)

    def handle(self):
        line = self.rfile.readline()
        print("handle", line)
        if line == b"fail\n":
            raise LookupError("no such thing")
        if line == b"stop\n":
            raise KeyboardInterrupt
        self.wfile.write(b"so ")
        self.wfile.write(line)

    def finish(self):
        super().finish()
        print("finish", self.wfile.closed, self.rfile.closed)


def ask(server, line):
    with socket.create_connection(server.server_address) as client:
        client.sendall(line)
        server.handle_request()
        print("answer", client.makefile("rb").read())


with Told(("127.0.0.1", 0), Staged) as server:
    print(server.fileno() == server.socket.fileno(), server.server_address == server.socket.getsockname())
    ask(server, b"well\n")
    errors = io.StringIO()
    with contextlib.redirect_stderr(errors):
        ask(server, b"fail\n")
    lines = errors.getvalue().splitlines()
    print(lines[0], lines[1].partition(" from ")[0], lines[2], *lines[-2:], sep="\n")
    try:
        ask(server, b"stop\n")
    except KeyboardInterrupt:
        print("stopped")
    server.refuses = True
    ask(server, b"")
    server.refuses = False
    server.get_request = lambda: server.socket.no_such_thing
    try:
        ask(server, b"\n")
    except AttributeError as error:
        print("AttributeError", "no_such_thing" in str(error))

    def gone():
        raise ConnectionAbortedError

    server.get_request = gone
    with socket.create_connection(server.server_address):
        print(server.handle_request())


class Taken(Told):
    allow_reuse_address = False


with socket.create_server(("127.0.0.1", 0)) as holder:
    try:
        Taken(holder.getsockname(), Staged)
    except OSError as error:
        print("in use", error.errno == 98)


class Shared(Told):
    allow_reuse_port = True


with Shared(("127.0.0.1", 0), Staged) as one, Shared(one.server_address, Staged) as other:
    print(one.server_address == other.server_address)


class Gone(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"at once")
        print(self.wfile.fileno() == self.connection.fileno(), self.wfile.writable())


with Told(("127.0.0.1", 0), Gone) as server:
    ask(server, b"")
