"""Bytes as hexadecimal digits."""

from attempts import attempt

attempt(lambda: bytes.fromhex('zz'))
attempt(lambda: bytes.fromhex('1'))
attempt(lambda: bytes.fromhex('0aFF 10'))
attempt(lambda: bytearray.fromhex('0aFF 10'))
attempt(lambda: bytes.fromhex(1))
attempt(lambda: b'a'.hex(1))
attempt(lambda: b'abcd'.hex('-'))
attempt(lambda: b'abcde'.hex(':',2))
attempt(lambda: b'abcde'.hex(':',-2))
attempt(lambda: b'a'.hex('ab'))
attempt(lambda: b'abc'.hex('é'))
