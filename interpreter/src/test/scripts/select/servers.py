import os
import select
import selectors
import socket

server = socket.create_server(("127.0.0.1", 0))
server.setblocking(False)
try:
    server.accept()
except BlockingIOError as error:
    print(error)
print(select.select([server], [], [], 0))
client = socket.socket()
client.setblocking(False)
try:
    client.connect(server.getsockname())
except BlockingIOError as error:
    print(error)
readable, writable, _ = select.select([server], [client], [], 1)
if client not in writable:
    writable = select.select([], [client], [], 1)[1]
print(readable == [server], writable == [client], client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
connection, _ = server.accept()
print(connection.getblocking(), client.send(b"hi"), select.select([connection], [], [], 1)[0] == [connection], connection.recv(5))
for bad in (lambda: select.select([-1], [], []), lambda: select.select(["x"], [], []), lambda: select.select([], [], [], -1)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

selector = selectors.DefaultSelector()


def accept(sock):
    new, _ = sock.accept()
    new.setblocking(False)
    selector.register(new, selectors.EVENT_READ, echo)
    print("accepted")


def echo(sock):
    data = sock.recv(100)
    if data:
        print("echo", data)
        sock.send(data)
    else:
        print("closing")
        selector.unregister(sock)
        sock.close()


key = selector.register(server, selectors.EVENT_READ, accept)
print(key.data is accept, key.events, key.fileobj is server, key.fd == server.fileno(), len(selector.get_map()), selector.get_key(server) is key)
second = socket.create_connection(server.getsockname())
second.sendall(b"ping")
turns = 0
while turns < 3:
    for key, mask in selector.select(timeout=1):
        key.data(key.fileobj)
        turns += 1
        if turns == 2:
            print(second.recv(10), mask == selectors.EVENT_READ)
            second.close()
print(selector.select(timeout=0), selector.modify(server, selectors.EVENT_READ, "data").data)
for bad in (lambda: selector.register(server, selectors.EVENT_READ), lambda: selector.register(client, 0),
            lambda: selector.unregister(client), lambda: selector.register("x", 1), lambda: selector.get_key(client)):
    try:
        bad()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, str(error).split("<")[0], str(error).split("is")[-1].strip(' "'))
print(selector.unregister(server).data, len(selector.get_map()))
selector.close()
print(selector.get_map())
r, w = os.pipe()
print(select.select([r], [], [], 0)[0], os.write(w, b"x"), select.select([r], [], [], 1)[0] == [r], os.read(r, 5))
