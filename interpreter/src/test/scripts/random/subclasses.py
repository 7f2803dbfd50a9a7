import random


class Half(random.Random):
    def random(self):
        return 0.5


class Three(random.Random):
    def getrandbits(self, k):
        return 3 % (1 << k)


class Named(random.Random):
    def __init__(self, name, seed):
        super().__init__(seed)
        self.name = name


half = Half()
print(half.uniform(2, 4), half.randint(1, 10), half.choice([1, 2, 3, 4]), half.gauss(0, 1), half.choices("abcd", k=3))
print(Three(1).randint(1, 10), Three(1).choice("abcdef"), Three(1).random())
named = Named("x", 7)
print(named.name, named.random(), isinstance(named, random.Random), named.gauss_next)
print(1 <= random.SystemRandom().randint(1, 3) <= 3)
try:
    random.SystemRandom().getstate()
except NotImplementedError as e:
    print(e)
