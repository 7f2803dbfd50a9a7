"""Bytes as hexadecimal digits."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


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
