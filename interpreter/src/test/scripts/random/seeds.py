import random

for seed in (0, 1, 42, -5, 2**100, "hello", "", b"abc", bytearray(b"x"), 1.5, True, float("inf")):
    source = random.Random(seed)
    print(repr(seed), source.random(), source.getrandbits(70), source.randbytes(5))
random.seed("a", version=1)
print(random.random())
for wrong in ([], (1, 2), {}):
    try:
        random.seed(wrong)
    except TypeError as e:
        print(e)
