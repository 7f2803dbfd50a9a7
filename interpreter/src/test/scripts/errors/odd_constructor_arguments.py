# Classes of the library that are called with nothing, or with what they cannot take.
import itertools
import random
import re
import struct
import time
import traceback


def show(call):
    try:
        print(call())
    except Exception as e:
        print(f'{type(e).__name__}: {e}')


for arguments in (), (None,), ('x',), (3,), (-1,), (1, 2, 3, 4):
    show(lambda: re.RegexFlag(*arguments))
for arguments in (), (None,), (3,), ('x',), (range(8),), (range(9),), (range(11),), (range(12),), (range(9), {}, 3):
    show(lambda: time.struct_time(*arguments))
for size in 10**30, 2**28, -1, None, 'x', 1.5, 0:
    show(lambda: random.randbytes(size))
show(lambda: struct.pack_into('i'))
show(lambda: struct.pack_into('i', bytearray(4)))
show(lambda: struct.Struct('i').pack_into())
show(lambda: struct.pack_into())
for value in 1, None, 'x', ():
    show(lambda: traceback.format_tb(value))
    show(lambda: traceback.StackSummary.extract([(value, 1)]))
Tee = type(itertools.tee([])[0])
show(lambda: list(Tee([1, 2])))
show(lambda: Tee(1))
show(lambda: list(Tee(Tee('ab'))))
