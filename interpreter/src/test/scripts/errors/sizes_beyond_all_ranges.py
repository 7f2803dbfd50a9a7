# Sizes and positions that fit no C integer, and lengths that no memory holds, are errors in CPython's words.
import itertools
import re
import struct


def show(call):
    try:
        print(call())
    except Exception as e:
        print(f'{type(e).__name__}: {e}')


for numbers in range(10**30), range(2**63), range(10**15):
    show(lambda: list(numbers))
    show(lambda: tuple(numbers))
    show(lambda: sorted(numbers))
    show(lambda: [*numbers])
    show(lambda: [].extend(numbers))
for method in 'x'.ljust, 'x'.center, 'x'.zfill, b'x'.rjust, b'x'.zfill:
    show(lambda: method(10**30))
    show(lambda: method(-10**30))
    show(lambda: method(10**13))
for method in 'x'.expandtabs, b'x'.expandtabs, [1].pop, bytearray(b'q').pop:
    show(lambda: method(10**30))
show(lambda: [1].insert(10**30, 1))
show(lambda: 'a b'.split(None, 10**30))
show(lambda: 'a'.replace('a', 'b', 10**30))
show(lambda: re.sub('a', 'b', 'a', 10**30))
show(lambda: (5).to_bytes(10**30, 'big'))
show(lambda: (5).to_bytes(-1, 'big'))
show(lambda: b'x'.hex(':', 10**30))
show(lambda: itertools.repeat(1, 10**30))
show(lambda: itertools.tee('', 10**30))
show(lambda: struct.pack_into('i', bytearray(2), 2**70, 1))
show(lambda: 1 << 10**20)
show(lambda: 0 << 2**70)
show(lambda: '%*d' % (10**30, 1))
show(lambda: '%*d|' % (-10, 1))
show(lambda: '%.*f' % (10**30, 1))
show(lambda: '%.*f' % (2**31, 1))
show(lambda: '%99999999999999999999d' % 1)
show(lambda: '%9999999999999d' % 1)
show(lambda: '%.999999999999d' % 1)
show(lambda: '%.2000f' % 1.1 == '%.1100f' % 1.1 + '0' * 900)
show(lambda: len('%.1500e' % 1.1))
