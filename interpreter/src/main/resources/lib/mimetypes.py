"""Kinds of files by the ends of their names (Library Reference, mimetypes)."""

import os

__all__ = ["knownfiles", "inited", "guess_type", "guess_all_extensions", "guess_extension", "add_type", "init",
           "suffix_map", "encodings_map", "types_map", "common_types"]

knownfiles = []
inited = True
suffix_map = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2",
              ".txz": ".tar.xz"}
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
types_map = {
    ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json",
    ".webmanifest": "application/manifest+json", ".doc": "application/msword", ".bin": "application/octet-stream",
    ".dll": "application/octet-stream", ".exe": "application/octet-stream", ".o": "application/octet-stream",
    ".so": "application/octet-stream", ".oda": "application/oda", ".pdf": "application/pdf",
    ".ps": "application/postscript", ".m3u8": "application/vnd.apple.mpegurl", ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint", ".wasm": "application/wasm", ".pyc": "application/x-python-code",
    ".sh": "application/x-sh", ".swf": "application/x-shockwave-flash", ".tar": "application/x-tar",
    ".tex": "application/x-tex", ".xml": "text/xml", ".xsl": "application/xml", ".zip": "application/zip",
    ".3gp": "audio/3gpp", ".aac": "audio/aac", ".mp3": "audio/mpeg", ".opus": "audio/opus", ".wav": "audio/x-wav",
    ".bmp": "image/bmp", ".gif": "image/gif", ".ico": "image/vnd.microsoft.icon", ".jpg": "image/jpeg",
    ".jpe": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".svg": "image/svg+xml", ".tif": "image/tiff",
    ".tiff": "image/tiff", ".webp": "image/webp", ".eml": "message/rfc822", ".css": "text/css", ".csv": "text/csv",
    ".htm": "text/html", ".html": "text/html", ".md": "text/markdown", ".bat": "text/plain", ".c": "text/plain",
    ".h": "text/plain", ".ksh": "text/plain", ".pl": "text/plain", ".txt": "text/plain", ".py": "text/x-python",
    ".rtx": "text/richtext", ".tsv": "text/tab-separated-values", ".vcf": "text/x-vcard", ".mp4": "video/mp4",
    ".mpeg": "video/mpeg", ".mpg": "video/mpeg", ".mov": "video/quicktime", ".qt": "video/quicktime",
    ".webm": "video/webm", ".avi": "video/x-msvideo",
}
common_types = {".rtf": "application/rtf", ".midi": "audio/midi", ".mid": "audio/midi", ".webp": "image/webp",
                ".xul": "text/xul"}


def init(files=None):
    """All is known from the beginning."""


def guess_type(url, strict=True):
    """Kind and encoding of a file or address by its name; None for what is not known."""
    url = os.fspath(url)
    scheme, colon, rest = url.partition(":")
    if scheme == "data" and colon:
        kind = rest.partition(",")[0].partition(";")[0]
        return (kind if "/" in kind else "text/plain"), None
    if colon and rest.startswith("//"):
        url = rest[2:].partition("/")[2].partition("?")[0]
    base, ending = os.path.splitext(url)
    while ending.lower() in suffix_map:
        base, ending = os.path.splitext(base + suffix_map[ending.lower()])
    encoding = encodings_map.get(ending)
    if encoding:
        base, ending = os.path.splitext(base)
    ending = ending.lower()
    kind = types_map.get(ending)
    if kind is None and not strict:
        kind = common_types.get(ending)
    return kind, encoding


def guess_all_extensions(type, strict=True):
    """The ends of names of a kind."""
    found = [ending for ending, kind in types_map.items() if kind == type.lower()]
    if not strict:
        found += [ending for ending, kind in common_types.items() if kind == type.lower() and ending not in found]
    return found


def guess_extension(type, strict=True):
    """One of them, or None."""
    found = guess_all_extensions(type, strict)
    return found[0] if found else None


def add_type(type, ext, strict=True):
    """Adds a kind."""
    (types_map if strict else common_types)[ext] = type
