"""Hexadecimal digits, base 64 and checksums."""

import binascii

from attempts import attempt

attempt(lambda: binascii.hexlify(b'abc'))
attempt(lambda: binascii.hexlify(b'abc', '-'))
attempt(lambda: binascii.unhexlify('616263'))
attempt(lambda: binascii.unhexlify('61626'))
attempt(lambda: binascii.unhexlify('zz'))
attempt(lambda: binascii.crc32(b'hello'))
attempt(lambda: binascii.crc32(b'world', binascii.crc32(b'hello ')))
attempt(lambda: binascii.b2a_base64(b'hi'))
