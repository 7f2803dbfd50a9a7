import socket
import socketserver
import threading


class Upper(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.upper())


class Datagrams(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data[::-1], self.client_address)


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    allow_reuse_address = True


with Server(("127.0.0.1", 0), Upper) as server:
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    with socket.create_connection(server.server_address) as client:
        client.sendall(b"one\ntwo\n")
        client.shutdown(socket.SHUT_WR)
        print(client.makefile("rb").readlines())
    server.shutdown()
    thread.join()
with socketserver.UDPServer(("127.0.0.1", 0), Datagrams) as server:
    with socket.socket(type=socket.SOCK_DGRAM) as client:
        client.sendto(b"abc", server.server_address)
        server.handle_request()
        print(client.recv(10))
    server.timeout = 0.01
    server.handle_timeout = lambda: print("nobody came")
    server.handle_request()
