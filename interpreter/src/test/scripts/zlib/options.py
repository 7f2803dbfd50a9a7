"""Options of compression: levels, windows, strategies, and dictionaries that both sides know."""

import zlib

from attempts import attempt

TEXT = b"hello hello hello hello"


def packed(*options, **more):
    compressor = zlib.compressobj(*options, **more)
    return compressor.compress(TEXT) + compressor.flush()


known = packed(zdict=b"hello")
print(zlib.decompressobj(zdict=b"hello").decompress(known), len(known) < len(packed()))
attempt(zlib.decompressobj().decompress, known)
attempt(zlib.decompressobj(zdict=b"other").decompress, known)
bare = packed(wbits=-15, zdict=b"hello")
print(zlib.decompressobj(-15, zdict=b"hello").decompress(bare))
for strategy in range(5):
    print(zlib.decompress(packed(6, zlib.DEFLATED, 15, 8, strategy)))
for options in ((9, 7), (10,), (-2,), (5, 8, 3), (5, 8, 16), (5, 8, 15, 0), (5, 8, 15, 10), (5, 8, 15, 8, 9)):
    attempt(zlib.compressobj, *options)
attempt(zlib.compressobj, zdict="text")
attempt(zlib.decompressobj, zdict=None)
