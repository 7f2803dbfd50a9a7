import zlib, gzip, io

def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__mro__[:2], e)
d = b'hello hello hello ' * 20
print(zlib.decompress(zlib.compress(d)) == d, zlib.crc32(d), zlib.adler32(d), zlib.crc32(b'x', 5), zlib.adler32(b'x', 7), len(zlib.compress(d, 9)) < len(d), zlib.compress(b'abc'), zlib.compress(b'', 0))
for lv in (-1, 0, 1, 6, 9):
    print(zlib.decompress(zlib.compress(d, lv)) == d)
t(zlib.decompress, b'bad data')
t(zlib.decompress, b'')
t(zlib.decompress, zlib.compress(d)[:-5])
t(zlib.compress, 'text')
t(zlib.compress, d, 99)
t(zlib.crc32, 'x')
c = zlib.compressobj()
o = c.compress(d) + c.flush()
print(zlib.decompress(o) == d)
x = zlib.decompressobj()
print(x.decompress(o + b'rest') == d, x.unused_data, x.eof, x.flush(), x.unconsumed_tail)
x = zlib.decompressobj()
print(x.decompress(o, 10), len(x.unconsumed_tail) > 0, x.decompress(x.unconsumed_tail) == d[10:])
raw = zlib.compressobj(wbits=-15)
r = raw.compress(d) + raw.flush()
print(zlib.decompress(r, -15) == d, zlib.decompress(r, wbits=-15) == d)
g = gzip.compress(d, mtime=0)
print(gzip.decompress(g) == d, g[:10], zlib.decompress(g, 31) == d, zlib.decompress(g, 47) == d)
t(gzip.decompress, b'not gzip')
t(gzip.decompress, b'')
t(gzip.decompress, g[:-3])
f = io.BytesIO()
with gzip.GzipFile(fileobj=f, mode='wb', mtime=0) as z:
    print(z.write(b'one\n'), z.write(b'two\n'))
f.seek(0)
with gzip.GzipFile(fileobj=f) as z:
    print(z.read())
f.seek(0)
print(list(gzip.GzipFile(fileobj=f)))
import os
n = '/tmp/ouro-gz-%d.gz' % os.getpid()
with gzip.open(n, 'wt', encoding='utf-8') as z:
    z.write('text é\nmore\n')
with gzip.open(n, 'rt', encoding='utf-8') as z:
    print(z.read())
with gzip.open(n, 'rb') as z:
    print(z.readline(), z.read(3), z.readlines())
with gzip.open(n, 'at') as z:
    z.write('appended')
with gzip.open(n, 'rt') as z:
    for l in z:
        print(repr(l))
t(gzip.open, '/no/such')
t(gzip.open, n, 'rtb')
os.remove(n)
print(zlib.Z_BEST_COMPRESSION, zlib.MAX_WBITS, zlib.DEFLATED, zlib.Z_DEFAULT_COMPRESSION, zlib.Z_SYNC_FLUSH, zlib.Z_FINISH, issubclass(gzip.BadGzipFile, OSError))
