import http.client
import http.server
import json
import threading
import urllib.error
import urllib.request
from http import HTTPStatus

from attempts import attempt


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body, kind="text/plain", message=None):
        self.send_response(status, message)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/there")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path == "/chunks":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"5\r\nhello\r\n7\r\n, world\r\n0\r\n\r\n")
        elif self.path == "/loop":
            self.send_response(301)
            self.send_header("Location", "/loop")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path.startswith("/missing"):
            self.send_error(404)
        else:
            names = sorted(name for name in self.headers.keys() if name != "Host")
            self.answer(200, json.dumps([self.command, self.path, names, self.headers["user-agent"]]).encode(), "text/html; charset=utf-8")

    def do_POST(self):
        data = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(201, json.dumps([self.command, data.decode(), self.headers["Content-Type"]]).encode(), message="Made it")

    def log_message(self, format, *args):
        if self.path != "/c":
            print("LOG", format % args)


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"


with urllib.request.urlopen(base + "/x?y=1") as response:
    print(type(response), response.status, response.reason, response.code, response.getcode(), response.url == base + "/x?y=1")
    print(response.headers["content-type"], response.getheader("Content-Length"), response.info().get_content_charset(), response.version)
    print(response.read(), response.read(), response.isclosed())
print(response.headers.keys(), type(response.headers), "content-TYPE" in response.headers, response.headers.get("nope", 5))
response = urllib.request.urlopen(base + "/moved")
print(response.url.removeprefix(base), response.read())
print(urllib.request.urlopen(base + "/chunks").read(), urllib.request.urlopen(base + "/chunks").read(7))
try:
    urllib.request.urlopen(base + "/missing")
except urllib.error.HTTPError as error:
    print(repr(error), error, error.code, error.reason, error.headers["Content-Type"], error.read()[:30], error.url.removeprefix(base))
    print(isinstance(error, urllib.error.URLError), isinstance(error, OSError))
response = urllib.request.urlopen(base + "/post", data=b"a=1")
print(response.status, response.reason, response.read())
request = urllib.request.Request(base + "/h", headers={"X-A-B": "1"}, method="GET")
request.add_header("User-Agent", "me")
print(request.get_method(), request.full_url == base + "/h", request.type, request.selector, request.headers, request.has_header("X-a-b"))
print(request.get_header("X-a-b"), request.header_items(), request.data, urllib.request.urlopen(request).read())
print(urllib.request.Request("http://a/b", data=b"x").get_method(), urllib.request.Request("http://a:80/b?c#d").host)
for bad in ("http://127.0.0.1:1/", "nonsense", "http://", "foo://x/", "http://no.such.host.invalid/", "data:text/plain,hello%20x",
            "http://127.0.0.1:x/", base + "/a b", base + "/missing/2"):
    attempt(lambda: urllib.request.urlopen(bad).read())
attempt(urllib.request.urlopen, base, data="text")
name, headers = urllib.request.urlretrieve(base + "/f")
with open(name) as file:
    print(file.read()[:8], headers["Content-Type"])
urllib.request.urlcleanup()
opener = urllib.request.build_opener()
opener.addheaders = [("User-agent", "opener")]
print(opener.open(base + "/o").read())

connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
connection.request("GET", "/a", headers={"X": "y"})
response = connection.getresponse()
print(response.status, response.reason, response.read(5), response.read()[:9], [name for name, _ in response.getheaders()])
connection.request("POST", "/b", body="text")
print(connection.getresponse().read())
attempt(connection.getresponse)
connection.request("GET", "/c")
attempt(connection.request, "GET", "/d")
print(connection.getresponse().getheader("nope"), http.client.responses[404], HTTPStatus(404).description)
connection.close()
attempt(http.client.HTTPConnection("127.0.0.1:1").request, "GET", "/")
attempt(http.client.HTTPConnection, "127.0.0.1:x")
attempt(connection.request, "GET", "/a b")
server.shutdown()
server.server_close()
