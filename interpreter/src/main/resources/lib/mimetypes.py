"""Kinds of files by the ends of their names (Library Reference, mimetypes)."""

import os

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_all_extensions", "guess_extension", "add_type", "init",
           "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types"]

# Where systems and web servers keep tables of their own.
knownfiles = ["/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types", "/etc/apache/mime.types",
              "/etc/apache2/mime.types", "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types",
              "/usr/local/etc/mime.types"]
inited = False

# A kind and the ends of its names, of which the first is the one to give a new file.
_REGISTERED = """
    application/javascript js mjs; application/json json; application/manifest+json webmanifest;
    application/msword doc dot wiz; application/n-quads nq; application/n-triples nt;
    application/octet-stream bin a dll exe o obj so; application/oda oda; application/pdf pdf;
    application/pkcs7-mime p7c; application/postscript ps ai eps; application/trig trig;
    application/vnd.apple.mpegurl m3u m3u8; application/vnd.ms-excel xls xlb;
    application/vnd.ms-powerpoint ppt pot ppa pps pwz; application/wasm wasm; application/x-bcpio bcpio;
    application/x-cpio cpio; application/x-csh csh; application/x-dvi dvi; application/x-gtar gtar;
    application/x-hdf hdf; application/x-hdf5 h5; application/x-latex latex; application/x-mif mif;
    application/x-netcdf cdf nc; application/x-pkcs12 p12 pfx; application/x-pn-realaudio ram;
    application/x-python-code pyc pyo; application/x-sh sh; application/x-shar shar; application/x-shockwave-flash swf;
    application/x-sv4cpio sv4cpio; application/x-sv4crc sv4crc; application/x-tar tar; application/x-tcl tcl;
    application/x-tex tex; application/x-texinfo texi texinfo; application/x-troff roff t tr;
    application/x-troff-man man; application/x-troff-me me; application/x-troff-ms ms; application/x-ustar ustar;
    application/x-wais-source src; application/xml xsl rdf wsdl xpdl; application/zip zip; audio/3gpp 3gp 3gpp;
    audio/3gpp2 3g2 3gpp2; audio/aac aac adts loas ass; audio/basic au snd; audio/mpeg mp3 mp2; audio/opus opus;
    audio/x-aiff aif aifc aiff; audio/x-pn-realaudio ra; audio/x-wav wav; image/avif avif; image/bmp bmp;
    image/gif gif; image/ief ief; image/jpeg jpg jpe jpeg; image/heic heic; image/heif heif; image/png png;
    image/svg+xml svg; image/tiff tiff tif; image/vnd.microsoft.icon ico; image/x-cmu-raster ras;
    image/x-portable-anymap pnm; image/x-portable-bitmap pbm; image/x-portable-graymap pgm;
    image/x-portable-pixmap ppm; image/x-rgb rgb; image/x-xbitmap xbm; image/x-xpixmap xpm; image/x-xwindowdump xwd;
    message/rfc822 eml mht mhtml nws; text/css css; text/csv csv; text/html html htm; text/n3 n3;
    text/plain txt bat c h ksh pl srt; text/richtext rtx; text/tab-separated-values tsv; text/vtt vtt;
    text/x-python py; text/x-setext etx; text/x-sgml sgm sgml; text/x-vcard vcf; text/xml xml; video/mp4 mp4;
    video/mpeg mpeg m1v mpa mpe mpg; video/quicktime mov qt; video/webm webm; video/x-msvideo avi;
    video/x-sgi-movie movie
"""
_LOOSE = """
    application/rtf rtf; audio/midi midi mid; image/jpg jpg; image/pict pict pct pic; image/webp webp; text/xul xul
"""
_SUFFIXES = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2",
             ".txz": ".tar.xz"}
_ENCODINGS = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}


class MimeTypes:
    """A table of kinds: those that come along and those of files in the form of Apache's mime.types."""

    def __init__(self, filenames=(), strict=True):
        self.suffix_map = dict(_SUFFIXES)
        self.encodings_map = dict(_ENCODINGS)
        # The loose ones first, so that False and True are their places.
        self.types_map = ({}, {})
        self.types_map_inv = ({}, {})
        for known, registered in ((_REGISTERED, True), (_LOOSE, False)):
            for entry in known.split(";"):
                kind, *endings = entry.split()
                for ending in endings:
                    self.add_type(kind, "." + ending, registered)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Adds an ending to a kind; one that had another kind gets this one."""
        kinds, endings = self.types_map[strict], self.types_map_inv[strict]
        kinds[ext] = type
        if ext not in endings.get(type, ()):
            endings[type] = [*endings.get(type, ()), ext]

    def guess_type(self, url, strict=True):
        """Kind and encoding of a file or address by its name; None for what is not known."""
        url = os.fspath(url)
        scheme, colon, rest = url.partition(":")
        if colon and scheme.lower() == "data":
            kind, comma, _ = rest.partition(",")
            if not comma:
                return None, None
            kind = kind.partition(";")[0]
            return (kind if "/" in kind and "=" not in kind else "text/plain"), None
        base, ending = os.path.splitext(rest if colon and scheme and "/" not in scheme else url)
        while ending.lower() in self.suffix_map:
            base, ending = os.path.splitext(base + self.suffix_map[ending.lower()])
        encoding = self.encodings_map.get(ending)
        if encoding is not None:
            base, ending = os.path.splitext(base)
        ending = ending.lower()
        kind = self.types_map[True].get(ending)
        if kind is None and not strict:
            kind = self.types_map[False].get(ending)
        return kind, encoding

    def guess_all_extensions(self, type, strict=True):
        """The ends of names of a kind."""
        kind = type.lower()
        endings = list(self.types_map_inv[True].get(kind, ()))
        if not strict:
            endings += [ending for ending in self.types_map_inv[False].get(kind, ()) if ending not in endings]
        return endings

    def guess_extension(self, type, strict=True):
        """The first of them, or None."""
        endings = self.guess_all_extensions(type, strict)
        return endings[0] if endings else None

    def read(self, filename, strict=True):
        """Adds what a file names."""
        with open(filename, encoding="utf-8") as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        """Adds what the lines of an open file name: a kind and its endings, up to a number sign."""
        for line in fp:
            words = line.partition("#")[0].split()
            for ending in words[1:]:
                self.add_type(words[0], "." + ending, strict)


_table = MimeTypes()
suffix_map, encodings_map = _table.suffix_map, _table.encodings_map
common_types, types_map = _table.types_map


def init(files=None):
    """Makes the module's own table anew: from the known files of this system, or from the given ones."""
    global _table, inited, suffix_map, encodings_map, common_types, types_map
    inited = True
    table = MimeTypes()
    for name in knownfiles if files is None else files:
        if os.path.isfile(name):
            table.read(name)
    _table = table
    suffix_map, encodings_map = table.suffix_map, table.encodings_map
    common_types, types_map = table.types_map


def _known():
    if not inited:
        init()
    return _table


def guess_type(url, strict=True):
    """Kind and encoding of a file or address by its name; None for what is not known."""
    return _known().guess_type(url, strict)


def guess_all_extensions(type, strict=True):
    """The ends of names of a kind."""
    return _known().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """The first of them, or None."""
    return _known().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Adds an ending to a kind."""
    _known().add_type(type, ext, strict)


def read_mime_types(file):
    """The kinds by ending with those that a file names; None where it cannot be read."""
    try:
        table = MimeTypes([file])
    except OSError:
        return None
    return table.types_map[True]
