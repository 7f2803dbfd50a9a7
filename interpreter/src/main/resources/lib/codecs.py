"""Encodings by name, and files that use them."""

import _codecs
import builtins
from _codecs import decode, encode

__all__ = ["register_error", "lookup_error", "lookup", "encode", "decode", "getencoder", "getdecoder",
           "getincrementaldecoder", "getincrementalencoder", "open", "BOM", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE",
           "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "IncrementalDecoder",
           "IncrementalEncoder", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors",
           "backslashreplace_errors", "namereplace_errors"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"

register_error = _codecs.register_error
lookup_error = _codecs.lookup_error


# ---- codecs that are no text encodings ----------------------------------------------------------------------------------

def _hex_encode(data):
    import binascii
    return binascii.hexlify(data)


def _hex_decode(data):
    import binascii
    return binascii.unhexlify(data)


def _base64_encode(data):
    import base64
    return base64.encodebytes(data)


def _base64_decode(data):
    import base64
    return base64.decodebytes(data)


def _rot13(text):
    lower = "abcdefghijklmnopqrstuvwxyz"
    turned = lower[13:] + lower[:13]
    return text.translate(str.maketrans(lower + lower.upper(), turned + turned.upper()))


_TRANSFORMS = {
    "hex": (_hex_encode, _hex_decode),
    "base64": (_base64_encode, _base64_decode),
    "rot13": (_rot13, _rot13),
}


def _transform(encoding):
    name = encoding.lower().replace("-", "").replace("_", "")
    return _TRANSFORMS.get(name.removesuffix("codec"))


def _encode(obj, encoding, errors):
    transform = _transform(encoding)
    return obj.encode(encoding, errors) if transform is None else transform[0](obj)


def _decode(obj, encoding, errors):
    transform = _transform(encoding)
    return str(obj, encoding, errors) if transform is None else transform[1](obj)


class CodecInfo(tuple):
    """What is known of an encoding: how to encode, decode, and read and write it piece by piece."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


class IncrementalEncoder:
    encoding = None

    def __init__(self, errors="strict"):
        self.errors = errors

    def encode(self, input, final=False):
        return encode(input, self.encoding, self.errors)

    def reset(self):
        pass


class IncrementalDecoder:
    """Decodes piece by piece; the start of a character waits for its end."""

    encoding = None

    def __init__(self, errors="strict"):
        self.errors = errors
        self._rest = b""

    def decode(self, input, final=False):
        data = self._rest + bytes(input)
        self._rest = b""
        if final:
            return decode(data, self.encoding, self.errors)
        for kept in range(min(4, len(data) + 1)):
            head = data[:len(data) - kept]
            try:
                text = str(head, self.encoding, "strict")
            except UnicodeDecodeError as error:
                if error.end < len(head):
                    return decode(data, self.encoding, self.errors)
                continue
            self._rest = data[len(head):]
            return text
        return decode(data, self.encoding, self.errors)

    def reset(self):
        self._rest = b""


def lookup(encoding):
    transform = _transform(encoding)
    name = encoding.lower() if transform else _codecs.canonical_name(encoding)

    def encoder(obj, errors="strict"):
        return encode(obj, encoding, errors), len(obj)

    def decoder(obj, errors="strict"):
        return decode(obj, encoding, errors), len(obj)

    incremental_encoder = type("IncrementalEncoder", (IncrementalEncoder,), {"encoding": encoding})
    incremental_decoder = type("IncrementalDecoder", (IncrementalDecoder,), {"encoding": encoding})
    return CodecInfo(encoder, decoder, incrementalencoder=incremental_encoder, incrementaldecoder=incremental_decoder,
                     name=name)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def _coded(step, pieces, empty):
    """What a coder's step makes of the pieces, and of what it still holds at their end; nothing that is empty."""
    for piece in pieces:
        if made := step(piece):
            yield made
    if rest := step(empty, True):
        yield rest


def iterencode(iterator, encoding, errors="strict", **kwargs):
    yield from _coded(getincrementalencoder(encoding)(errors, **kwargs).encode, iterator, "")


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    yield from _coded(getincrementaldecoder(encoding)(errors, **kwargs).decode, iterator, b"")


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is None or "b" in mode:
        return builtins.open(filename, mode, buffering)
    return builtins.open(filename, mode, buffering, encoding=encoding, errors=errors, newline="")


strict_errors = lookup_error("strict")
ignore_errors = lookup_error("ignore")
replace_errors = lookup_error("replace")
xmlcharrefreplace_errors = lookup_error("xmlcharrefreplace")
backslashreplace_errors = lookup_error("backslashreplace")
namereplace_errors = lookup_error("namereplace")
