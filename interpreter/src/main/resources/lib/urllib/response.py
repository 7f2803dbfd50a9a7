"""Answers that are no answers of HTTP servers."""

__all__ = ["addinfourl"]


class addinfourl:
    """A file with headers and an address."""

    def __init__(self, fp, headers, url, code=None):
        self.fp = fp
        self.headers = headers
        self.url = url
        self.code = self.status = code

    def __getattr__(self, name):
        return getattr(self.fp, name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.fp.close()

    def __iter__(self):
        return iter(self.fp)

    def info(self):
        """The headers."""
        return self.headers

    def geturl(self):
        """The address."""
        return self.url

    def getcode(self):
        """The status, where there is one."""
        return self.code
