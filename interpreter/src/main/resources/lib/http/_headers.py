"""Headers of requests and answers."""


class HTTPMessage:
    """Headers by name, in which upper and lower case mean the same; a name may stand several times."""

    def __init__(self):
        self._headers = []

    def __len__(self):
        return len(self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def __contains__(self, name):
        return self.get(name) is not None

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._headers.append((name, value))

    def __delitem__(self, name):
        self._headers = [pair for pair in self._headers if pair[0].lower() != name.lower()]

    def __str__(self):
        return "".join(f"{name}: {value}\n" for name, value in self._headers) + "\n"

    as_string = __str__

    def __bytes__(self):
        return str(self).encode("iso-8859-1")

    def keys(self):
        """The names."""
        return [name for name, _ in self._headers]

    def values(self):
        """The values."""
        return [value for _, value in self._headers]

    def items(self):
        """Pairs of name and value."""
        return list(self._headers)

    def get(self, name, failobj=None):
        """The first value of a name, or something else."""
        name = name.lower()
        for each, value in self._headers:
            if each.lower() == name:
                return value
        return failobj

    def get_all(self, name, failobj=None):
        """All values of a name, or something else where there is none."""
        values = [value for each, value in self._headers if each.lower() == name.lower()]
        return values or failobj

    def add_header(self, _name, _value, **_params):
        """Adds a header with parameters."""
        parts = [_value] if _value is not None else []
        for key, value in _params.items():
            key = key.replace("_", "-")
            parts.append(key if value is None else f'{key}="{value}"')
        self[_name] = "; ".join(parts)

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The parts of a header with parameters, as pairs."""
        value = self.get(header)
        if value is None:
            return failobj
        parts = []
        for part in value.split(";"):
            name, _, text = part.strip().partition("=")
            parts.append((name.strip().lower() if parts else name, text.strip().strip('"') if unquote else text))
        return parts

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """A parameter of a header."""
        for name, value in (self.get_params([], header, unquote) or [])[1:]:
            if name == param.lower():
                return value
        return failobj

    def get_content_type(self):
        """The kind of content, as maintype/subtype."""
        kind = (self.get("content-type") or "text/plain").split(";")[0].strip().lower()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        """What stands before the slash."""
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        """What stands behind it."""
        return self.get_content_type().split("/")[1]

    def get_content_charset(self, failobj=None):
        """The encoding of the content."""
        charset = self.get_param("charset")
        return failobj if charset is None else charset.lower()

    def get_filename(self, failobj=None):
        """The name under which the content is to be kept."""
        return self.get_param("filename", failobj, "content-disposition")


HTTPMessage.__module__ = "http.client"


def read_headers(stream):
    """The headers that stand before an empty line."""
    message = HTTPMessage()
    while True:
        line = stream.readline(65537)
        if len(line) > 65536:
            from http.client import LineTooLong
            raise LineTooLong("header line")
        if line in (b"\r\n", b"\n", b""):
            return message
        text = line.decode("iso-8859-1").rstrip("\r\n")
        if text[:1] in (" ", "\t") and message._headers:
            name, value = message._headers[-1]
            message._headers[-1] = name, f"{value}\r\n{text}"
            continue
        name, colon, value = text.partition(":")
        if colon:
            message[name] = value.strip()
