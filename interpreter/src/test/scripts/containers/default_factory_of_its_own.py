# A defaultdict whose factory is one of its own methods.
import copy
from collections import defaultdict


class Counting(defaultdict):
    def __init__(self):
        self.default_factory = self.make

    def make(self):
        return len(self)


numbers = Counting()
print(numbers["a"], numbers["b"])
print(repr(numbers).startswith("Counting(<bound method Counting.make of Counting(..."))


class Buffer(bytearray):
    pass


buffer = Buffer(b"abc")
print(copy.copy(buffer), copy.deepcopy(buffer))
try:
    iter(1, 2)
except TypeError as error:
    print(error)
try:
    [0] * 2**62
except MemoryError:
    print("no room")
