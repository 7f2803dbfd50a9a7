class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def shout(self):
        return self + "!"


u = Upper("hey")
u.tag = 1
print(u, u.shout(), type(u).__name__, type(u + "x").__name__, u == "HEY", hash(u) == hash("HEY"), u.tag, {"HEY": 1}[u])


class Count(int):
    def __add__(self, other):
        return Count(int(self) + other)

    def __repr__(self):
        return f"Count({int(self)})"


print(Count(3) + 4, Count(3) * 2, Count("7"), sum([Count(1), Count(2)]), isinstance(Count(1), int))


class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def __len__(self):
        return super().__len__() * 10

    def __getitem__(self, index):
        return ("got", super().__getitem__(index))


s = Stack([1, 2]).push(3)
print(s, len(s), s[0], list(s), type(s[:1]), s == [1, 2, 3])


class Default(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.last = key


d = Default(a=1)
print(d["a"], d["b"], d, d.last, d.get("zz"), dict(d))


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


p = Pair(1, 2)
print(p, p.first, p == (1, 2), len(p), hash(p) == hash((1, 2)))


class Failure(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


try:
    raise Failure(3, "bad")
except Failure as error:
    print(error, repr(error), error.args, error.code)


class Celsius(float):
    def __str__(self):
        return f"{float(self):.1f}C"


print(Celsius(3), repr(Celsius(3)), f"{Celsius(2)}", Celsius(1) + 1)


class Flags(set):
    def add(self, item):
        print("adding", item)
        super().add(item)


f = Flags("a")
f.add("b")
print(sorted(f), len(f))
