"""Opening addresses (Library Reference, urllib.request)."""

import os
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, urldefrag, urljoin, urlparse, urlsplit, urlunparse

__all__ = ["Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler",
           "HTTPHandler", "HTTPSHandler", "HTTPErrorProcessor", "urlopen", "install_opener", "build_opener",
           "urlretrieve", "urlcleanup", "pathname2url", "url2pathname"]

__version__ = "3.11"

_opener = None
_temporary = []


class Request:
    """What to ask for."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self.data = data
        for name, value in headers.items():
            self.add_header(name, value)
        self.unverifiable = unverifiable
        self.timeout = None
        if method:
            self.method = method
        self.origin_req_host = origin_req_host or self.host

    @property
    def full_url(self):
        """The whole address."""
        return f"{self._url}#{self.fragment}" if self.fragment else self._url

    @full_url.setter
    def full_url(self, url):
        if not isinstance(url, str):
            raise AttributeError(f"{type(url).__name__!r} object has no attribute 'strip'")
        url = url.strip()
        if url.startswith("<") and url.endswith(">"):
            url = url[1:-1].strip()
            url = url[4:].strip() if url.startswith("URL:") else url
        self._url, hash, fragment = url.partition("#")
        self.fragment = fragment if hash else None
        self.type, colon, rest = self._url.partition(":")
        if not colon or not self.type:
            raise ValueError(f"unknown url type: {self.full_url!r}")
        self.type = self.type.lower()
        if rest.startswith("//"):
            end = min((place for place in (rest.find(c, 2) for c in "/?") if place >= 0), default=len(rest))
            self.host, self.selector = unquote(rest[2:end]), rest[end:]
            if self.selector.startswith("?"):
                self.selector = "/" + self.selector
        else:
            self.host, self.selector = None, rest

    def get_method(self):
        """The method: POST where there is data."""
        return getattr(self, "method", "GET" if self.data is None else "POST")

    def get_full_url(self):
        """The whole address."""
        return self.full_url

    def add_header(self, key, val):
        """Adds a header."""
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """Adds a header that a redirection does not get."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        """Whether there is such a header."""
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        """A header."""
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        """Takes out a header."""
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        """Pairs of name and value."""
        return list({**self.unredirected_hdrs, **self.headers}.items())


# ---- handlers ------------------------------------------------------------------------------------------------------------

class BaseHandler:
    """Does a part of opening: methods are named for it, as http_open, https_request or http_error_404."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        """Nothing is to be closed."""

    def __lt__(self, other):
        return self.handler_order < getattr(other, "handler_order", 0)


class HTTPHandler(BaseHandler):
    """Opens http."""

    def __init__(self, debuglevel=0):
        self._debuglevel = debuglevel

    def http_request(self, request):
        """Adds the headers that every request has."""
        if not request.host:
            raise URLError("no host given")
        if request.data is not None:
            if isinstance(request.data, str):
                raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of "
                                "type str.")
            if not request.has_header("Content-type"):
                request.add_unredirected_header("Content-type", "application/x-www-form-urlencoded")
            if isinstance(request.data, (bytes, bytearray)) and not request.has_header("Content-length"):
                request.add_unredirected_header("Content-length", str(len(request.data)))
        if not request.has_header("Host"):
            request.add_unredirected_header("Host", request.host)
        for name, value in self.parent.addheaders:
            if not request.has_header(name.capitalize()):
                request.add_unredirected_header(name.capitalize(), value)
        return request

    def _open(self, connection_class, request):
        timeout = {} if request.timeout is None else {"timeout": request.timeout}
        connection = connection_class(request.host, **timeout)
        headers = {**request.unredirected_hdrs, **request.headers, "Connection": "close"}
        headers = {name.title(): value for name, value in headers.items()}
        try:
            connection.request(request.get_method(), request.selector or "/", request.data, headers)
        except OSError as failure:
            connection.close()
            raise URLError(failure)
        try:
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        if connection.sock:
            connection.sock.close()
            connection.sock = None
        response.url = request.get_full_url()
        response.msg = response.reason
        return response

    def http_open(self, request):
        """Asks the server."""
        from http.client import HTTPConnection
        return self._open(HTTPConnection, request)


class HTTPSHandler(HTTPHandler):
    """Opens https."""

    def __init__(self, debuglevel=0, context=None, check_hostname=None):
        super().__init__(debuglevel)

    http_request = None
    https_request = HTTPHandler.http_request

    http_open = None

    def https_open(self, request):
        """Asks the server."""
        from http.client import HTTPSConnection
        return self._open(HTTPSConnection, request)


class HTTPErrorProcessor(BaseHandler):
    """Leads answers that are errors to who handles them."""

    handler_order = 1000

    def http_response(self, request, response):
        """The answer, or what is made of an error."""
        if 200 <= response.status < 300:
            return response
        return self.parent.error("http", request, response, response.status, response.reason, response.info())

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises errors."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Follows redirections."""

    max_repeats = 4
    max_redirections = 10

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request that follows, or HTTPError."""
        method = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD")
                or code in (301, 302, 303) and method == "POST"):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {name: value for name, value in req.headers.items()
                if name.lower() not in ("content-length", "content-type")}
        return Request(newurl.replace(" ", "%20"), method="HEAD" if method == "HEAD" else "GET", headers=kept,
                       origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        """Asks where the answer points to."""
        where = headers.get("location") or headers.get("uri")
        if where is None:
            return None
        new_url = urljoin(req.full_url, where)
        scheme = urlparse(new_url).scheme
        if scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(new_url, code, f"{msg} - Redirection to url '{new_url}' is not allowed", headers, fp)
        new = self.redirect_request(req, fp, code, msg, headers, new_url)
        if new is None:
            return None
        visited = new.redirect_dict = getattr(req, "redirect_dict", {})
        if visited.get(new_url, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, "The HTTP server returned a redirect error that would lead to an "
                            "infinite loop.\nThe last 30x error message was:\n" + msg, headers, fp)
        visited[new_url] = visited.get(new_url, 0) + 1
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


class UnknownHandler(BaseHandler):
    """Refuses what nobody opens."""

    def unknown_open(self, req):
        raise URLError(f"unknown url type: {req.type}")


class FileHandler(BaseHandler):
    """Opens files of this machine."""

    def file_open(self, req):
        """The file as an answer."""
        from http._headers import HTTPMessage
        from urllib.response import addinfourl
        if req.host and req.host != "localhost":
            raise URLError("file:// scheme is supported only on localhost")
        path = url2pathname(req.selector)
        headers = HTTPMessage()
        try:
            import mimetypes
            headers["Content-type"] = mimetypes.guess_type(path)[0] or "text/plain"
            headers["Content-length"] = str(os.path.getsize(path))
            return addinfourl(open(path, "rb"), headers, "file://" + req.selector)
        except OSError as failure:
            raise URLError(failure)


class DataHandler(BaseHandler):
    """Opens addresses that are their own content."""

    def data_open(self, req):
        """The content as an answer."""
        import io
        from http._headers import HTTPMessage
        from urllib.response import addinfourl
        kind, _, data = req.full_url.partition(":")[2].partition(",")
        data = unquote_to_bytes(data)
        if kind.endswith(";base64"):
            import base64
            data = base64.decodebytes(data)
            kind = kind[:-7]
        headers = HTTPMessage()
        headers["Content-type"] = kind or "text/plain;charset=US-ASCII"
        headers["Content-length"] = str(len(data))
        return addinfourl(io.BytesIO(data), headers, req.full_url)


class ProxyHandler(BaseHandler):
    """Proxies, of which only an empty set is supported: none are used."""

    def __init__(self, proxies=None):
        if proxies:
            raise NotImplementedError("Ouro uses no proxies")


class OpenerDirector:
    """Opens addresses with its handlers."""

    def __init__(self):
        self.addheaders = [("User-agent", f"Python-urllib/{__version__}")]
        self.handlers = []

    def add_handler(self, handler):
        """Adds a handler."""
        self.handlers.append(handler)
        self.handlers.sort(key=lambda each: each.handler_order)
        handler.add_parent(self)

    def close(self):
        """Nothing is to be closed."""

    def _methods(self, name):
        return [method for method in (getattr(each, name, None) for each in self.handlers) if method is not None]

    def open(self, fullurl, data=None, timeout=None):
        """The answer."""
        request = Request(fullurl, data) if isinstance(fullurl, str) else fullurl
        if data is not None:
            request.data = data
        request.timeout = timeout
        for process in self._methods(f"{request.type}_request"):
            request = process(request)
        for name in ("default_open", f"{request.type}_open", "unknown_open"):
            response = None
            for opens in self._methods(name):
                response = opens(request)
                if response is not None:
                    break
            if response is not None:
                break
        for process in self._methods(f"{request.type}_response"):
            response = process(request, response)
        return response

    def error(self, proto, *args):
        """What the handlers make of an error."""
        for name in (f"http_error_{args[2]}", "http_error_default"):
            for handles in self._methods(name):
                result = handles(*args)
                if result is not None:
                    return result


def build_opener(*handlers):
    """An opener with the usual handlers and these."""
    opener = OpenerDirector()
    given = [each() if isinstance(each, type) else each for each in handlers]
    for kind in (UnknownHandler, HTTPHandler, HTTPSHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FileHandler,
                 DataHandler, HTTPErrorProcessor):
        if not any(type(each) is not kind and isinstance(each, kind) and not isinstance(each, HTTPSHandler)
                   or type(each) is kind for each in given):
            opener.add_handler(kind())
    for each in given:
        opener.add_handler(each)
    return opener


def install_opener(opener):
    """Has urlopen use this opener."""
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=None, *, cafile=None, capath=None, cadefault=False, context=None):
    """Opens an address; answers what can be read as a file."""
    global _opener
    if cafile or capath or cadefault:
        raise ValueError("SSL support not available")
    if context is not None:
        raise NotImplementedError("Ouro has no contexts of ssl")
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copies what an address holds into a file; answers its name and the headers."""
    with urlopen(url, data) as source:
        headers = source.info()
        if url.startswith("file:") and not filename:
            return os.path.normpath(url2pathname(urlparse(url).path)), headers
        if filename is None:
            import tempfile
            descriptor, filename = tempfile.mkstemp()
            os.close(descriptor)
            _temporary.append(filename)
        size = int(headers.get("Content-Length") or -1)
        read = blocks = 0
        with open(filename, "wb") as target:
            if reporthook:
                reporthook(blocks, 8192, size)
            while block := source.read(8192):
                read += len(block)
                target.write(block)
                blocks += 1
                if reporthook:
                    reporthook(blocks, 8192, size)
    if 0 <= read < size:
        raise ContentTooShortError(f"retrieval incomplete: got only {read} out of {size} bytes", (filename, headers))
    return filename, headers


def urlcleanup():
    """Removes the files that urlretrieve made."""
    global _opener
    for name in _temporary:
        if os.path.exists(name):
            os.unlink(name)
    _temporary.clear()
    _opener = None


def pathname2url(pathname):
    """A path as it stands in an address."""
    return quote(pathname)


def url2pathname(pathname):
    """The path that stands in an address."""
    return unquote(pathname)


def getproxies():
    """No proxies are used."""
    return {}
