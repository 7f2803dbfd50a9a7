import random

random.seed(7)
print([random.randint(1, 100) for _ in range(10)], random.randint(-(10**20), 10**20))
print([random.randrange(10) for _ in range(10)], random.randrange(0, 100, 7), random.randrange(100, 0, -3))
print([random.getrandbits(k) for k in (0, 1, 31, 32, 33, 64, 200)])
for arguments in ((5, 1), (1.5, 2), (1,), (1, 2, 3)):
    try:
        print(random.randint(*arguments))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for arguments in ((0,), (5, 5), (1, 5, 0), (5, 1, 2), (1, 2.5), (1, 5, 1.5), ()):
    try:
        print(random.randrange(*arguments))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
