# Classes of the library that are called with nothing, or with what they cannot take.
import itertools
import random
import re
import struct
import time
import traceback

from attempts import attempt

for arguments in (), (None,), ('x',), (3,), (-1,), (1, 2, 3, 4):
    attempt(lambda: re.RegexFlag(*arguments))
for arguments in (), (None,), (3,), ('x',), (range(8),), (range(9),), (range(11),), (range(12),), (range(9), {}, 3):
    attempt(lambda: time.struct_time(*arguments))
for size in 10**30, 2**28, -1, None, 'x', 1.5, 0:
    attempt(lambda: random.randbytes(size))
attempt(lambda: struct.pack_into('i'))
attempt(lambda: struct.pack_into('i', bytearray(4)))
attempt(lambda: struct.Struct('i').pack_into())
attempt(lambda: struct.pack_into())
for value in 1, None, 'x', ():
    attempt(lambda: traceback.format_tb(value))
    attempt(lambda: traceback.StackSummary.extract([(value, 1)]))
Tee = type(itertools.tee([])[0])
attempt(lambda: list(Tee([1, 2])))
attempt(lambda: Tee(1))
attempt(lambda: list(Tee(Tee('ab'))))
