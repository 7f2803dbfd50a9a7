import socket
import threading

from attempts import attempt

server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
print(server.family, server.type, server.proto, repr(server.family), repr(server.type), server.gettimeout(), server.getblocking())
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", 0))
server.listen(5)
host, port = server.getsockname()
print(host, port > 0, server.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))


def serve():
    while True:
        connection, address = server.accept()
        with connection:
            print("connected", address[0])
            while data := connection.recv(1024):
                if data == b"stop":
                    return
                connection.sendall(data.upper())


thread = threading.Thread(target=serve)
thread.start()
with socket.create_connection((host, port)) as client:
    client.sendall(b"hello")
    print(client.recv(1024), client.getpeername() == (host, port))
with socket.socket() as client:
    client.connect((host, port))
    with client.makefile("rw", encoding="utf-8") as stream:
        stream.write("line one\nline two\n")
        stream.flush()
        print(stream.readline(), stream.readline())
    client.shutdown(socket.SHUT_WR)
    print(client.recv(10))
    print(str(client).split(", laddr")[0].split(" fd=")[0])
print(client.fileno(), str(client))
with socket.create_connection((host, port)) as client:
    client.send(b"stop")
thread.join()
other = socket.socket()
attempt(other.bind, (host, port))
server.close()
attempt(server.accept)
attempt(socket.create_connection, (host, port))
attempt(other.connect, (host, port))
print(other.connect_ex((host, port)))
attempt(other.send, b"x")
attempt(other.recv, 1)
attempt(other.getpeername)
other.close()
attempt(other.recv, 1)

a, b = socket.socketpair()
a.settimeout(0.05)
try:
    a.recv(1)
except TimeoutError as error:
    print(repr(error), error is not None, isinstance(error, socket.timeout))
a.setblocking(False)
attempt(a.recv, 1)
print(a.gettimeout(), a.getblocking())
b.sendall(b"x" * 300000) if False else b.send(b"peeked")
a.setblocking(True)
print(a.recv(2, socket.MSG_PEEK), a.recv(10))
buffer = bytearray(8)
b.send(b"into")
print(a.recv_into(buffer), buffer)
b.close()
print(a.recv(10))
attempt(a.sendall, b"lost")
