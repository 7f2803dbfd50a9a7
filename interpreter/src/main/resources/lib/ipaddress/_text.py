"""Addresses as text, and text as addresses."""

# What is defined here shows that as its module.
__name__ = "ipaddress"

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """That is no address."""


class NetmaskValueError(ValueError):
    """That is no mask of a network."""


def _parse_4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    number = 0
    for octet in octets:
        if not octet:
            raise AddressValueError(f"Empty octet not permitted in {text!r}")
        if not (octet.isascii() and octet.isdigit()):
            raise AddressValueError(f"Only decimal digits permitted in {octet!r} in {text!r}")
        if len(octet) > 3:
            raise AddressValueError(f"At most 3 characters permitted in {octet!r} in {text!r}")
        if octet != "0" and octet[0] == "0":
            raise AddressValueError(f"Leading zeros are not permitted in {octet!r} in {text!r}")
        if int(octet) > 255:
            raise AddressValueError(f"Octet {int(octet)} (> 255) not permitted in {text!r}")
        number = number << 8 | int(octet)
    return number


def _text_4(number):
    return ".".join(map(str, number.to_bytes(4, "big")))


def _parse_6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            four = _parse_4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f"{error} in {text!r}") from None
        parts += [f"{four >> 16:x}", f"{four & 0xFFFF:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gaps = [place for place in range(1, len(parts) - 1) if not parts[place]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    if gaps:
        before, after = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not before[0]:
            before = before[1:]
            if before:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not after[-1]:
            after = after[:-1]
            if after:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        skipped = 8 - len(before) - len(after)
        if skipped < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = before + ["0"] * skipped + after
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    number = 0
    for part in parts:
        if any(letter not in "0123456789abcdefABCDEF" for letter in part):
            raise AddressValueError(f"Only hex digits permitted in {part!r} in {text!r}")
        if len(part) > 4:
            raise AddressValueError(f"At most 4 characters permitted in {part!r} in {text!r}")
        number = number << 16 | int(part, 16)
    return number


def _groups(number):
    return [f"{number >> shift & 0xFFFF:x}" for shift in range(112, -1, -16)]


def _text_6(number):
    """The groups, the longest run of zeros left out (RFC 5952)."""
    groups = _groups(number)
    best, length, place = -1, 1, 0
    while place < 8:
        end = place
        while end < 8 and groups[end] == "0":
            end += 1
        if end - place > length:
            best, length = place, end - place
        place = max(end, place + 1)
    if best < 0:
        return ":".join(groups)
    return ":".join(groups[:best]) + "::" + ":".join(groups[best + length:])
