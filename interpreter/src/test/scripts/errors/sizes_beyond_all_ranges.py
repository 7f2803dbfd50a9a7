# Sizes and positions that fit no C integer, and lengths that no memory holds, are errors in CPython's words.
import itertools
import re
import struct

from attempts import attempt

for numbers in range(10**30), range(2**63), range(10**15):
    attempt(lambda: list(numbers))
    attempt(lambda: tuple(numbers))
    attempt(lambda: sorted(numbers))
    attempt(lambda: [*numbers])
    attempt(lambda: [].extend(numbers))
for method in 'x'.ljust, 'x'.center, 'x'.zfill, b'x'.rjust, b'x'.zfill:
    attempt(lambda: method(10**30))
    attempt(lambda: method(-10**30))
    attempt(lambda: method(10**13))
for method in 'x'.expandtabs, b'x'.expandtabs, [1].pop, bytearray(b'q').pop:
    attempt(lambda: method(10**30))
attempt(lambda: [1].insert(10**30, 1))
attempt(lambda: 'a b'.split(None, 10**30))
attempt(lambda: 'a'.replace('a', 'b', 10**30))
attempt(lambda: re.sub('a', 'b', 'a', 10**30))
attempt(lambda: (5).to_bytes(10**30, 'big'))
attempt(lambda: (5).to_bytes(-1, 'big'))
attempt(lambda: b'x'.hex(':', 10**30))
attempt(lambda: itertools.repeat(1, 10**30))
attempt(lambda: itertools.tee('', 10**30))
attempt(lambda: struct.pack_into('i', bytearray(2), 2**70, 1))
attempt(lambda: 1 << 10**20)
attempt(lambda: 0 << 2**70)
attempt(lambda: '%*d' % (10**30, 1))
attempt(lambda: '%*d|' % (-10, 1))
attempt(lambda: '%.*f' % (10**30, 1))
attempt(lambda: '%.*f' % (2**31, 1))
attempt(lambda: '%99999999999999999999d' % 1)
attempt(lambda: '%9999999999999d' % 1)
attempt(lambda: '%.999999999999d' % 1)
attempt(lambda: '%.2000f' % 1.1 == '%.1100f' % 1.1 + '0' * 900)
attempt(lambda: len('%.1500e' % 1.1))
