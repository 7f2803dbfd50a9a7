"""Simple servers of HTTP (Library Reference, http.server)."""

import html
import os
import socket
import socketserver
import sys
import time
import urllib.parse
from http import HTTPStatus
from http._headers import read_headers

__version__ = "0.6"
__all__ = ["HTTPServer", "ThreadingHTTPServer", "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler"]

DEFAULT_ERROR_MESSAGE = """\
<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
"""
DEFAULT_ERROR_CONTENT_TYPE = "text/html;charset=utf-8"

_WITHOUT_BODY = HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT, HTTPStatus.NOT_MODIFIED
_DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class HTTPServer(socketserver.TCPServer):
    """A server that knows its name."""

    allow_reuse_address = 1

    def server_bind(self):
        super().server_bind()
        host, port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)
        self.server_port = port


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    """The same with a thread for each request."""

    daemon_threads = True


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    """Reads requests and calls do_GET, do_POST and so on."""

    sys_version = "Python/" + sys.version.split()[0]
    server_version = "BaseHTTP/" + __version__
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    default_request_version = "HTTP/0.9"
    protocol_version = "HTTP/1.0"
    weekdayname = _DAYS
    monthname = [None, *_MONTHS]
    responses = {status: (status.phrase, status.description) for status in HTTPStatus.__members__.values()}

    def parse_request(self):
        """Reads the request line and the headers; false where they are wrong."""
        self.command = None
        self.request_version = version = self.default_request_version
        self.close_connection = True
        self.requestline = str(self.raw_requestline, "iso-8859-1").rstrip("\r\n")
        words = self.requestline.split()
        if not words:
            return False
        if len(words) >= 3:
            version = words[-1]
            numbers = version.removeprefix("HTTP/").split(".")
            if not version.startswith("HTTP/") or len(numbers) != 2 or not all(each.isdigit() for each in numbers):
                self.send_error(HTTPStatus.BAD_REQUEST, f"Bad request version ({version!r})")
                return False
            number = tuple(map(int, numbers))
            if number >= (1, 1) and self.protocol_version >= "HTTP/1.1":
                self.close_connection = False
            if number >= (2, 0):
                self.send_error(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED,
                                f"Invalid HTTP version ({'.'.join(numbers)})")
                return False
            self.request_version = version
        if not 2 <= len(words) <= 3:
            self.send_error(HTTPStatus.BAD_REQUEST, f"Bad request syntax ({self.requestline!r})")
            return False
        command, path = words[:2]
        if len(words) == 2 and command != "GET":
            self.send_error(HTTPStatus.BAD_REQUEST, f"Bad HTTP/0.9 request type ({command!r})")
            return False
        self.command, self.path = command, "/" + path.lstrip("/") if path.startswith("//") else path
        self.headers = read_headers(self.rfile)
        connection = (self.headers.get("Connection") or "").lower()
        if connection == "close":
            self.close_connection = True
        elif connection == "keep-alive" and self.protocol_version >= "HTTP/1.1":
            self.close_connection = False
        expect = (self.headers.get("Expect") or "").lower()
        if expect == "100-continue" and self.protocol_version >= "HTTP/1.1" and self.request_version >= "HTTP/1.1":
            return self.handle_expect_100()
        return True

    def handle_expect_100(self):
        """Tells a client to go on."""
        self.send_response_only(HTTPStatus.CONTINUE)
        self.end_headers()
        return True

    def handle_one_request(self):
        """Handles one request."""
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if len(self.raw_requestline) > 65536:
                self.requestline = self.request_version = self.command = ""
                self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, "do_" + self.command, None)
            if method is None:
                self.send_error(HTTPStatus.NOT_IMPLEMENTED, f"Unsupported method ({self.command!r})")
                return
            method()
            self.wfile.flush()
        except TimeoutError as error:
            self.log_error("Request timed out: %r", error)
            self.close_connection = True

    def handle(self):
        """Handles requests as long as the connection is to stay."""
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    # ---- answers ---------------------------------------------------------------------------------------------------

    def send_error(self, code, message=None, explain=None):
        """Answers with an error."""
        phrase, description = self.responses.get(code, ("???", "???"))
        if message is None:
            message = phrase
        self.log_error("code %d, message %s", code, message)
        self.send_response(code, message)
        self.send_header("Connection", "close")
        page = b""
        if code >= 200 and code not in _WITHOUT_BODY:
            page = self._error_page(code, message, description if explain is None else explain)
            self.send_header("Content-Type", self.error_content_type)
            self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if page and self.command != "HEAD":
            self.wfile.write(page)

    def _error_page(self, code, message, explanation):
        text = self.error_message_format % {
            "code": code, "message": html.escape(message, quote=False), "explain": html.escape(explanation, quote=False)}
        return text.encode("UTF-8", "replace")

    def send_response(self, code, message=None):
        """Begins an answer."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header("Server", self.version_string())
        self.send_header("Date", self.date_time_string())

    def _buffer(self, line):
        if self.request_version != "HTTP/0.9":
            self._headers_buffer = getattr(self, "_headers_buffer", [])
            self._headers_buffer.append(line.encode("latin-1", "strict"))

    def send_response_only(self, code, message=None):
        """The status line."""
        if message is None:
            message = self.responses[code][0] if code in self.responses else ""
        self._buffer(f"{self.protocol_version} {code:d} {message}\r\n")

    def send_header(self, keyword, value):
        """Adds a header."""
        self._buffer(f"{keyword}: {value}\r\n")
        if keyword.lower() == "connection":
            self.close_connection = value.lower() == "close" or (
                self.close_connection and value.lower() != "keep-alive")

    def end_headers(self):
        """Sends the headers."""
        self._buffer("\r\n")
        self.flush_headers()

    def flush_headers(self):
        """Sends what was added so far."""
        if getattr(self, "_headers_buffer", None):
            self.wfile.write(b"".join(self._headers_buffer))
            self._headers_buffer = []

    # ---- telling ---------------------------------------------------------------------------------------------------

    def log_request(self, code="-", size="-"):
        """Tells of a request."""
        shown = code.value if isinstance(code, HTTPStatus) else code
        self.log_message('"%s" %s %s', self.requestline, str(shown), str(size))

    def log_error(self, format, *args):
        """Tells of an error."""
        self.log_message(format, *args)

    def log_message(self, format, *args):
        """Writes a line to sys.stderr."""
        sys.stderr.write(f"{self.address_string()} - - [{self.log_date_time_string()}] {format % args}\n")

    def version_string(self):
        """The name of the server."""
        return f"{self.server_version} {self.sys_version}"

    def date_time_string(self, timestamp=None):
        """A time as headers have it."""
        year, month, day, hour, minute, second, weekday, *_ = time.gmtime(timestamp)
        return (f"{_DAYS[weekday]}, {day:02d} {_MONTHS[month - 1]} {year:04d} "
                f"{hour:02d}:{minute:02d}:{second:02d} GMT")

    def log_date_time_string(self):
        """The time as the log has it."""
        year, month, day, hour, minute, second, *_ = time.localtime(time.time())
        return f"{day:02d}/{_MONTHS[month - 1]}/{year:04d} {hour:02d}:{minute:02d}:{second:02d}"

    def address_string(self):
        """The address of the client."""
        return self.client_address[0]


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Serves the files of a folder."""

    server_version = "SimpleHTTP/" + __version__
    index_pages = "index.html", "index.htm"

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        """Answers with a file."""
        file = self.send_head()
        if file:
            with file:
                self.copyfile(file, self.wfile)

    def do_HEAD(self):
        """Answers with the headers of a file."""
        file = self.send_head()
        if file:
            file.close()

    def send_head(self):
        """The headers; answers the file, or None where there is none."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            parts = urllib.parse.urlsplit(self.path)
            if not parts.path.endswith("/"):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", urllib.parse.urlunsplit((*parts[:2], parts[2] + "/", *parts[3:])))
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            for name in self.index_pages:
                if os.path.isfile(os.path.join(path, name)):
                    path = os.path.join(path, name)
                    break
            else:
                return self.list_directory(path)
        if path.endswith("/") or not os.path.isfile(path):
            self.send_error(HTTPStatus.NOT_FOUND, "File not found")
            return None
        file = open(path, "rb")
        status = os.stat(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-type", self.guess_type(path))
        self.send_header("Content-Length", str(status.st_size))
        self.send_header("Last-Modified", self.date_time_string(status.st_mtime))
        self.end_headers()
        return file

    def list_directory(self, path):
        """Answers with the names in a folder."""
        import io
        try:
            names = sorted(os.listdir(path), key=str.lower)
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, "No permission to list directory")
            return None
        shown = html.escape(urllib.parse.unquote(urllib.parse.urlsplit(self.path).path), quote=False)
        title = f"Directory listing for {shown}"
        lines = ["<!DOCTYPE HTML>", '<html lang="en">', "<head>", '<meta charset="utf-8">',
                 f"<title>{title}</title>\n</head>", f"<body>\n<h1>{title}</h1>", "<hr>\n<ul>"]
        for name in names:
            full = os.path.join(path, name)
            mark = "/" if os.path.isdir(full) else ""
            label = name + ("@" if os.path.islink(full) else mark)
            lines.append(f'<li><a href="{urllib.parse.quote(name + mark)}">{html.escape(label, quote=False)}</a></li>')
        lines.append("</ul>\n<hr>\n</body>\n</html>\n")
        body = "\n".join(lines).encode("utf-8")
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def translate_path(self, path):
        """The file that a path of an address means; never one outside of the folder."""
        path = urllib.parse.unquote(path.partition("?")[0].partition("#")[0])
        place = self.directory
        for part in os.path.normpath("/" + path.lstrip("/")).split("/"):
            if part and part not in (".", ".."):
                place = os.path.join(place, part)
        return place + "/" if path.rstrip().endswith("/") else place

    def copyfile(self, source, outputfile):
        """Copies a file into the answer."""
        while chunk := source.read(65536):
            outputfile.write(chunk)

    def guess_type(self, path):
        """The kind of a file."""
        import mimetypes
        return mimetypes.guess_type(path)[0] or "application/octet-stream"


def _main():
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument("-b", "--bind", metavar="ADDRESS", default="0.0.0.0", help="bind to this address")
    parser.add_argument("-d", "--directory", default=os.getcwd(), help="serve this directory")
    parser.add_argument("port", default=8000, type=int, nargs="?", help="bind to this port (default: %(default)s)")
    arguments = parser.parse_args()

    def handler(*args):
        return SimpleHTTPRequestHandler(*args, directory=arguments.directory)
    with ThreadingHTTPServer((arguments.bind, arguments.port), handler) as server:
        host, port = server.socket.getsockname()[:2]
        print(f"Serving HTTP on {host} port {port} (http://{host}:{port}/) ...")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print("\nKeyboard interrupt received, exiting.")
            sys.exit(0)


if __name__ == "__main__":
    _main()
