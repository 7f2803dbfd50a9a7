import marshal, sys
vals = [None, True, False, ..., StopIteration, 0, 5, -1, 2**31, -2**31 - 1, 2**100, 1.5, -0.0, 1j, '', 'abc', 'é', '\ud800', 'x' * 300, b'', b'ab', (), (1, 2), tuple(range(300)), [1, [2]], {'a': 1, 2: [3]}, {1, 2}, frozenset({3}), bytearray(b'q')]
for v in vals:
    for ver in (0, 1, 2, 3, 4):
        b = marshal.dumps(v, ver); r = marshal.loads(b); print(repr(r)[:40], type(r).__name__)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: marshal.dumps(object())); t(lambda: marshal.loads(b'')); t(lambda: marshal.loads(b'i\0')); t(lambda: marshal.loads(b'?')); t(lambda: marshal.loads(b'0')); t(lambda: marshal.loads(b'r\0\0\0\0'))
print(marshal.loads(b'[\x02\0\0\0\xda\x01a\x72\0\0\0\0')); print(marshal.version)
import io
f = io.BytesIO(); marshal.dump([1], f); marshal.dump('x', f); f.seek(0); print(marshal.load(f), marshal.load(f))
print(marshal.dumps([1, (2.5, None), 2**40], 2))
