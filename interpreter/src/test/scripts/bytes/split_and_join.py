"""Splitting and joining bytes."""

from attempts import attempt

attempt(lambda: b'a'.join(['a']))
attempt(lambda: b'a'.join([b'b',1]))
attempt(lambda: b'a'.join([b'b',bytearray(b'x')]))
attempt(lambda: bytearray(b'-').join([b'b',bytearray(b'x')]))
attempt(lambda: b'a'.split(''))
attempt(lambda: b'a'.split(b''))
attempt(lambda: b' a  b '.split())
attempt(lambda: b'a,b,,c'.split(b','))
attempt(lambda: b'a,b,,c'.rsplit(b',',1))
attempt(lambda: b'a'.partition('a'))
attempt(lambda: b'a'.partition(b''))
attempt(lambda: b'a-b-c'.partition(b'-'))
attempt(lambda: b'a-b-c'.rpartition(b'-'))
attempt(lambda: b'abc'.partition(b'-'))
attempt(lambda: b'a\nb\r\nc'.splitlines())
attempt(lambda: bytes.join(b'-',[b'a',b'b']))
