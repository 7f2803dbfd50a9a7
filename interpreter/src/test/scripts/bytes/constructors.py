"""bytes() of all kinds of arguments."""

from attempts import attempt

attempt(lambda: bytes('a'))
attempt(lambda: bytes('a',1))
attempt(lambda: bytes('aé','utf-8'))
attempt(lambda: bytes(1.5))
attempt(lambda: bytes(['a']))
attempt(lambda: bytes([1,2,255]))
attempt(lambda: bytes([256]))
attempt(lambda: bytes(3))
attempt(lambda: bytes(range(5)))
attempt(lambda: bytes(-1))
attempt(lambda: bytes(1,'a'))
attempt(lambda: bytes(foo=1))
attempt(lambda: bytes(b'a', 'b'))
