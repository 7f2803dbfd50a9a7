import os
import socket

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
sender = socket.socket(type=socket.SOCK_DGRAM)
print(sender.sendto(b"first", receiver.getsockname()))
data, address = receiver.recvfrom(100)
print(data, address[0], address == ("127.0.0.1", sender.getsockname()[1]))
print(receiver.sendto(b"back", address), sender.recv(3))
sender.connect(receiver.getsockname())
print(sender.send(b"second"), receiver.recv(100), sender.getpeername() == receiver.getsockname())
receiver.settimeout(0.02)
try:
    receiver.recvfrom(10)
except socket.timeout as error:
    print(error)
receiver.close()
sender.close()

path = f"/tmp/ouro-socket-{os.getpid()}"
with socket.socket(socket.AF_UNIX) as server:
    server.bind(path)
    server.listen()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.connect(path)
        connection, address = server.accept()
        with connection:
            client.send(b"by name")
            print(connection.recv(20), repr(address), server.getsockname() == path, client.getpeername() == path)
os.remove(path)
try:
    socket.socket(socket.AF_UNIX).connect(path)
except FileNotFoundError as error:
    print(error)
