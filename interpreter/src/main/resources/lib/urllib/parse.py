"""Addresses taken apart, put together and quoted (RFC 3986)."""

import re
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero",
                 "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews",
               "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms",
               "sftp", "tel"]

scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."


# ---- str and bytes ----------------------------------------------------------------------------------------------------

def _same(value):
    return value


def _encoded(value):
    return value.encode("ascii", "strict") if isinstance(value, str) else value.encode()


def _coerced(*args):
    """The arguments as str, and what turns results back into the kind that was given."""
    is_str = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_str:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_str:
        return args + (_same,)
    return tuple(arg.decode("ascii", "strict") if arg else "" for arg in args) + (_encoded,)


class _StrResult:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.encode(encoding, errors) for part in self))


class _BytesResult:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._counterpart(*(part.decode(encoding, errors) for part in self))


class _Netloc:
    """The parts of user:password@host:port."""

    __slots__ = ()

    def _mark(self, text):
        return text if isinstance(self.netloc, str) else text.encode()

    @property
    def _userinfo(self):
        userinfo, at, _ = self.netloc.rpartition(self._mark("@"))
        if not at:
            return None, None
        username, colon, password = userinfo.partition(self._mark(":"))
        return username, password if colon else None

    @property
    def _hostinfo(self):
        hostinfo = self.netloc.rpartition(self._mark("@"))[2]
        _, bracket, bracketed = hostinfo.partition(self._mark("["))
        if bracket:
            hostname, _, port = bracketed.partition(self._mark("]"))
            port = port.partition(self._mark(":"))[2]
        else:
            hostname, _, port = hostinfo.partition(self._mark(":"))
        return hostname, port or None

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        hostname = self._hostinfo[0]
        if not hostname:
            return None
        percent = self._mark("%")
        hostname, zone_mark, zone = hostname.partition(percent)
        return hostname.lower() + zone_mark + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        text = port if isinstance(port, str) else port.decode("ascii")
        if not (text.isdigit() and text.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(text)
        if not 0 <= number <= 65535:
            raise ValueError("Port out of range 0-65535")
        return number


_DefragResult = namedtuple("_DefragResultBase", "url fragment")
_SplitResult = namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_ParseResult = namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class DefragResult(_DefragResult, _StrResult):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_SplitResult, _Netloc, _StrResult):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseResult, _Netloc, _StrResult):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragResult, _BytesResult):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitResult, _Netloc, _BytesResult):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseResult, _Netloc, _BytesResult):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _str_class, _bytes_class in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                                 (ParseResult, ParseResultBytes)):
    _str_class._counterpart = _bytes_class
    _bytes_class._counterpart = _str_class


# ---- splitting --------------------------------------------------------------------------------------------------------

_CONTROLS_AND_SPACE = "".join(map(chr, range(33)))


def _check_netloc(netloc):
    """Refuses hosts that normalization would turn into something else."""
    if netloc.isascii():
        return
    import unicodedata
    plain = netloc
    for mark in "@:#?":
        plain = plain.replace(mark, "")
    normalized = unicodedata.normalize("NFKC", plain)
    if normalized == plain:
        return
    for mark in "/?#@:":
        if mark in normalized:
            raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, back = _coerced(url, scheme)
    url = url.lstrip(_CONTROLS_AND_SPACE)
    scheme = scheme.strip(_CONTROLS_AND_SPACE)
    for unsafe in "\t\r\n":
        url = url.replace(unsafe, "")
        scheme = scheme.replace(unsafe, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == "//":
        ends = [place for place in (url.find(mark, 2) for mark in "/?#") if place >= 0]
        end = min(ends, default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    _check_netloc(netloc)
    result = SplitResult(scheme, netloc, url, query, fragment)
    return result if back is _same else result.encode()


def _split_params(url):
    slash = url.rfind("/")
    semicolon = url.find(";", max(slash, 0))
    return (url, "") if semicolon < 0 else (url[:semicolon], url[semicolon + 1:])


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, back = _coerced(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        url, params = _split_params(url)
    result = ParseResult(scheme, netloc, url, params, query, fragment)
    return result if back is _same else result.encode()


def _after(mark, part):
    """A part behind the mark that sets it off from what stands before it; nothing where there is none."""
    return mark + part if part else ""


def urlunsplit(components):
    scheme, netloc, path, query, fragment, back = _coerced(*components)
    start = scheme + ":" if scheme else ""
    if netloc or scheme and scheme in uses_netloc and path[:2] != "//":
        start += "//" + (netloc or "")
        if path and path[:1] != "/":
            start += "/"
    return back(start + path + _after("?", query) + _after("#", fragment))


def urlunparse(components):
    scheme, netloc, path, params, query, fragment, back = _coerced(*components)
    if params:
        path = f"{path};{params}"
    return back(urlunsplit((scheme, netloc, path, query, fragment)))


def urldefrag(url):
    url, back = _coerced(url)
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        result = DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment)
    else:
        result = DefragResult(url, "")
    return result if back is _same else result.encode()


def urljoin(base, url, allow_fragments=True):
    """The address that a reference means on a page of the base address (RFC 3986, 5.2)."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _coerced(base, url)
    base_scheme, base_netloc, base_path, base_params, base_query, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, base_scheme, allow_fragments)
    if scheme != base_scheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = base_netloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, base_path, base_params, query or base_query, fragment)))
    base_parts = base_path.split("/")
    if base_parts[-1] != "":
        del base_parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = base_parts + path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return back(urlunparse((scheme, netloc, "/".join(resolved) or "/", params, query, fragment)))


# ---- quoting ----------------------------------------------------------------------------------------------------------

_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    kept = _ALWAYS_SAFE.union(c for c in safe if c < 128)
    return "".join(chr(c) if c in kept else f"%{c:02X}" for c in bs)


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + (" " if isinstance(safe, str) else b" ")
    return quote(string, safe, encoding, errors).replace(" ", "+")


_ESCAPES = re.compile(rb"%([0-9A-Fa-f]{2})")


def unquote_to_bytes(string):
    if not string:
        string.split
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    return _ESCAPES.sub(lambda match: bytes([int(match.group(1), 16)]), string)


_ASCII_RUNS = re.compile("([\x00-\x7f]+)")


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        string.split
        return string
    return "".join(
        unquote_to_bytes(part).decode(encoding or "utf-8", errors or "replace") if i % 2 else part
        for i, part in enumerate(_ASCII_RUNS.split(string)))


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


# ---- queries ----------------------------------------------------------------------------------------------------------

def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    qs, back = _coerced(qs)
    separator = separator if isinstance(separator, str) else separator.decode("ascii")
    if not separator:
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and qs.count(separator) + 1 > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {field!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pairs.append((back(unquote_plus(name, encoding, errors)), back(unquote_plus(value, encoding, errors))))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    values = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        values.setdefault(name, []).append(value)
    return values


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    fields = []
    for name, value in query:
        name = quoted(name)
        several = doseq and not isinstance(value, (str, bytes)) and hasattr(value, "__len__")
        for each in value if several else (value,):
            fields.append(name + "=" + quoted(each))
    return "&".join(fields)
