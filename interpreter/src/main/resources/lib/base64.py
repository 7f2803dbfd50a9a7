"""Bytes as text: base 16, 32, 64 and 85 (RFC 4648)."""

import binascii
import struct

__all__ = ["encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode",
           "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode",
           "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError("argument should be a bytes-like object or ASCII string, not %r" % s.__class__.__name__) \
            from None


def _pair(altchars):
    """What is written for + and /."""
    assert len(altchars) == 2, repr(altchars)
    return altchars


def b64encode(s, altchars=None):
    digits = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return digits
    return digits.translate(bytes.maketrans(b"+/", _pair(altchars)))


def b64decode(s, altchars=None, validate=False):
    digits = _bytes(s)
    if altchars is not None:
        digits = digits.translate(bytes.maketrans(_pair(_bytes(altchars)), b"+/"))
    return binascii.a2b_base64(digits, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(_bytes(s).translate(bytes.maketrans(b"-_", b"+/")))


_BASE_32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_BASE_32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _encode32(alphabet, s):
    s = memoryview(s).tobytes()
    encoded = bytearray()
    for start in range(0, len(s), 5):
        group = s[start:start + 5]
        number = int.from_bytes(group + bytes(5 - len(group)), "big")
        digits = bytes(alphabet[number >> shift & 31] for shift in range(35, -1, -5))
        used = (len(group) * 8 + 4) // 5
        encoded += digits[:used] + b"=" * (8 - used)
    return bytes(encoded)


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padding = length - len(s)
    values = {digit: value for value, digit in enumerate(alphabet)}
    decoded = bytearray()
    for start in range(0, len(s), 8):
        group = s[start:start + 8]
        number = 0
        for digit in group:
            if digit not in values:
                raise binascii.Error("Non-base32 digit found")
            number = number << 5 | values[digit]
        number <<= 5 * (8 - len(group))
        decoded += number.to_bytes(5, "big")
    if length % 8 or padding not in {0, 1, 3, 4, 6}:
        raise binascii.Error("Incorrect padding")
    if padding and decoded:
        del decoded[len(decoded) - (5 - (43 - 5 * padding) // 8):]
    return bytes(decoded)


def b32encode(s):
    return _encode32(_BASE_32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_BASE_32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_BASE_32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_BASE_32_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if any(c not in b"0123456789ABCDEF" for c in s):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_BASE_85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"


def _digits85(number, alphabet):
    digits = bytearray()
    for _ in range(5):
        number, digit = divmod(number, 85)
        digits.append(alphabet[digit])
    digits.reverse()
    return digits


def b85encode(b, pad=False):
    b = memoryview(b).tobytes()
    padding = -len(b) % 4
    encoded = bytearray()
    for (word,) in struct.iter_unpack(">I", b + bytes(padding)):
        encoded += _digits85(word, _BASE_85)
    return bytes(encoded if pad or not padding else encoded[:-padding])


def b85decode(b):
    b = _bytes(b)
    padding = -len(b) % 5
    padded = bytes(b) + b"~" * padding
    values = {digit: value for value, digit in enumerate(_BASE_85)}
    decoded = bytearray()
    for start in range(0, len(padded), 5):
        number = 0
        for place in range(start, start + 5):
            if padded[place] not in values:
                raise ValueError("bad base85 character at position %d" % place)
            number = number * 85 + values[padded[place]]
        if number > 0xffffffff:
            raise ValueError("base85 overflow in hunk starting at byte %d" % start)
        decoded += number.to_bytes(4, "big")
    return bytes(decoded[:-padding] if padding else decoded)


_ASCII_85 = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    b = memoryview(b).tobytes()
    padding = -len(b) % 4
    groups = []
    for (word,) in struct.iter_unpack(">I", b + bytes(padding)):
        if word == 0:
            groups.append(b"z")
        elif foldspaces and word == 0x20202020:
            groups.append(b"y")
        else:
            groups.append(bytes(_digits85(word, _ASCII_85)))
    if padding and not pad:
        if groups[-1] == b"z":
            groups[-1] = b"!" * 5
        groups[-1] = groups[-1][:-padding]
    encoded = b"".join(groups)
    if adobe:
        encoded = b"<~" + encoded
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        pieces = [encoded[i:i + wrapcol] for i in range(0, len(encoded), wrapcol)]
        if adobe and len(pieces[-1]) + 2 > wrapcol:
            pieces.append(b"")
        encoded = b"\n".join(pieces)
    return encoded + b"~>" if adobe else encoded


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = bytes(_bytes(b))
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    decoded = bytearray()
    group = []

    def flush():
        number = 0
        for digit in group:
            number = number * 85 + digit - 33
        if number > 0xffffffff:
            raise ValueError("Ascii85 overflow")
        decoded.extend(number.to_bytes(4, "big"))
        group.clear()

    for c in b:
        if 33 <= c <= 117:
            group.append(c)
            if len(group) == 5:
                flush()
        elif c == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            decoded.extend(bytes(4))
        elif foldspaces and c == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            decoded.extend(b"    ")
        elif c not in ignorechars:
            raise ValueError("Non-Ascii85 digit found: %c" % c)
    if group:
        missing = 5 - len(group)
        group.extend([117] * missing)
        flush()
        del decoded[-missing:]
    return bytes(decoded)


def encodebytes(s):
    lines = [binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)]
    return b"".join(lines)


def decodebytes(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    while chunk := input.read(57):
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
