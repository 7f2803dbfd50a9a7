"""Numbers as sets of bits."""

# What is defined here shows that as its module.
__name__ = "enum"


def _is_single_bit(number):
    return number > 0 and number & (number - 1) == 0


def _bits(number):
    """The single-bit parts of a number, smallest first."""
    while number:
        lowest = number & -number
        yield lowest
        number ^= lowest


def bin(num, max_bits=None):
    """The binary digits of a number behind its sign bit, in two's complement."""
    width = max(num.bit_length(), max_bits or 0)
    digits = format(num & ((1 << width) - 1), '0%db' % width) if width else ''
    return '%s %s' % ('0b1' if num < 0 else '0b0', digits)
