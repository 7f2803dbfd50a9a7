"""Text to HTML and back."""

import re

__all__ = ["escape", "unescape"]


# The ampersand comes first, since what stands for the others begins with it.
_MARKUP = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_QUOTES = (('"', "&quot;"), ("'", "&#x27;"))


def escape(s, quote=True):
    for character, reference in _MARKUP + _QUOTES if quote else _MARKUP:
        s = s.replace(character, reference)
    return s


_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def _by_number(number):
    if 0x80 <= number <= 0x9F:
        # Numbers that mean nothing in Unicode are taken for Windows ones (HTML Standard, 13.2.5.80).
        try:
            return bytes([number]).decode("cp1252")
        except UnicodeDecodeError:
            return chr(number)
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    if number == 13:
        return "\r"
    forbidden = number < 32 and number not in (9, 10, 12) or number == 127
    if forbidden or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return ""
    return chr(number)


def _replacement(match):
    from html.entities import html5
    name = match.group(1)
    if name[0] == "#":
        digits = name[1:].rstrip(";")
        return _by_number(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    if name in html5:
        return html5[name]
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return "&" + name


def unescape(s):
    return _REFERENCE.sub(_replacement, s) if "&" in s else s
