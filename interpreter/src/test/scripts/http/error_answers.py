import http.server
import io
from http import HTTPStatus


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers one request that is given as bytes."""

    def __init__(self, request):
        self.rfile = io.BytesIO(request)
        self.wfile = io.BytesIO()
        self.client_address = "client", 1
        self.logged = []
        self.handle()

    def log_message(self, format, *args):
        self.logged.append((format, args))

    def version_string(self):
        return "Server"

    def date_time_string(self, timestamp=None):
        return "today"

    def do_GET(self):
        code, *rest = self.path.strip("/").split("/")
        self.send_error(int(code), *(each or None for each in rest))

    do_HEAD = do_GET

    def do_PUT(self):
        self.send_response(HTTPStatus.CREATED)
        self.send_header("X", "y")
        self.end_headers()
        self.log_request()
        self.log_request(404, 12)
        self.log_request("code", HTTPStatus.OK)
        self.log_request(HTTPStatus.OK, None)
        self.log_error("%s wrong", "all")

    def do_POST(self):
        self.error_message_format = "%(code)s %(message)s %(explain)s"
        self.error_content_type = "text/plain"
        self.send_error(HTTPStatus.TEAPOT if hasattr(HTTPStatus, "TEAPOT") else 418, "<short & \"stout\">", "\u00e9 > e")


for request in (b"GET /404 HTTP/1.0", b"GET /999 HTTP/1.0", b"GET /404/gone HTTP/1.0", b"GET /404/gone/far%20away HTTP/1.1",
                b"GET /404//why HTTP/1.0", b"HEAD /404 HTTP/1.0", b"GET /204 HTTP/1.0", b"GET /304 HTTP/1.0", b"GET /205 HTTP/1.0",
                b"GET /100 HTTP/1.0", b"GET /500/<b>&'\"/<i> HTTP/1.0", b"GET /400", b"PUT / HTTP/1.0", b"POST / HTTP/1.0",
                b"DELETE / HTTP/1.0", b"GET / HTTP/7.0", b"GET / x", b"one", b"POST /", b"a b c d", b""):
    handler = Handler(request + b"\r\n\r\n")
    print(request, handler.logged)
    for line in handler.wfile.getvalue().decode("utf-8").splitlines():
        if line and (line[0] not in " <" or "<p>" in line):
            print("   ", line.strip())
