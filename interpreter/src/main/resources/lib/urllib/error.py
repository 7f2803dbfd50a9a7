"""What goes wrong when addresses are opened (Library Reference, urllib.error)."""

__all__ = ["URLError", "HTTPError", "ContentTooShortError"]


class URLError(OSError):
    """An address cannot be opened."""

    def __init__(self, reason, filename=None):
        self.args = reason,
        self.reason = reason
        if filename is not None:
            self.filename = filename

    def __str__(self):
        return f"<urlopen error {self.reason}>"


class HTTPError(URLError):
    """A server answered with an error; the answer can be read."""

    def __init__(self, url, code, msg, hdrs, fp):
        super().__init__(msg, url)
        self.code = code
        self.msg = msg
        self.hdrs = hdrs
        self.fp = fp
        self.filename = self.url = url

    def __str__(self):
        return f"HTTP Error {self.code}: {self.msg}"

    def __repr__(self):
        return f"<HTTPError {self.code}: {self.msg!r}>"

    @property
    def reason(self):
        """What the server said."""
        return self.msg

    @reason.setter
    def reason(self, value):
        self._reason = value

    @property
    def headers(self):
        """The headers of the answer."""
        return self.hdrs

    @headers.setter
    def headers(self, headers):
        self.hdrs = headers

    @property
    def status(self):
        """The status."""
        return self.code

    def __getattr__(self, name):
        if name.startswith("_") or self.__dict__.get("fp") is None:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return getattr(self.fp, name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def read(self, amt=None):
        """The body of the answer."""
        return b"" if self.fp is None else self.fp.read() if amt is None else self.fp.read(amt)

    def close(self):
        """Closes the answer."""
        if self.fp is not None:
            self.fp.close()

    def info(self):
        """The headers."""
        return self.hdrs

    def geturl(self):
        """What was asked for."""
        return self.url

    def getcode(self):
        """The status."""
        return self.code


class ContentTooShortError(URLError):
    """Less came than was announced."""

    def __init__(self, message, content):
        super().__init__(message)
        self.content = content
