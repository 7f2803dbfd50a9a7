"""Decoding bytes, with errors and handlers."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: b'\xff'.decode())
attempt(lambda: b'\xe4\xb8'.decode())
attempt(lambda: b'\xe4\xb8a'.decode())
attempt(lambda: b'\xe4a'.decode())
attempt(lambda: b'a\xf0\x9f\x98'.decode())
attempt(lambda: b'\xed\xa0\x80'.decode())
attempt(lambda: b'\xc0\x80'.decode())
attempt(lambda: b'a\xffb\xe4\xb8c'.decode('utf-8','replace'))
attempt(lambda: b'a\xffb\xe4\xb8c'.decode('utf-8','ignore'))
attempt(lambda: b'a\xffb\xe4\xb8c'.decode('utf-8','backslashreplace'))
attempt(lambda: b'a\xffb\xe4\xb8c'.decode('utf-8','surrogateescape'))
attempt(lambda: b'a\xff'.decode('ascii'))
attempt(lambda: b'a\xff'.decode('latin-1'))
attempt(lambda: b'a\x81'.decode('cp1252'))
attempt(lambda: b'\x80'.decode('cp1252'))
attempt(lambda: b'\xd6\xd0\xff'.decode('gbk'))
attempt(lambda: b'\xd6'.decode('gbk'))
attempt(lambda: b'\xd6\xd0\xce\xc4'.decode('gb2312'))
attempt(lambda: b'\xff\xfea\x00'.decode('utf-16'))
attempt(lambda: b'a\x00b'.decode('utf-16-le'))
attempt(lambda: b'\x00\xd8'.decode('utf-16-le'))
attempt(lambda: b'a\\n\\x41\\u4e2d\\N{BULLET}'.decode('unicode_escape'))
attempt(lambda: b'\xef\xbb\xbfabc'.decode('utf-8-sig'))
attempt(lambda: b'abc'.decode('foo'))
attempt(lambda: b'abc'.decode(1))
