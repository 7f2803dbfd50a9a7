class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return self.x == other.x


print(Point(1) == Point(1), Point(1) != Point(1), Point(1) == 1, Point(1) != 1, Point.__hash__)
for bad in (lambda: hash(Point(1)), lambda: {Point(1)}, lambda: {Point(1): 1}, lambda: Point(1) < Point(2)):
    try:
        bad()
    except TypeError as error:
        print(error)


class Hashed(Point):
    def __hash__(self):
        return hash(self.x)


print(len({Hashed(1), Hashed(1), Hashed(2)}), {Hashed(1): "a"}[Hashed(1)])


class Ordered:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("lt", end=" ")
        return self.n < other.n

    def __repr__(self):
        return f"O{self.n}"


print(sorted([Ordered(2), Ordered(1)]), Ordered(2) > Ordered(1), max(Ordered(1), Ordered(5)))


class Sub(Ordered):
    def __gt__(self, other):
        return "reflected"


print(Ordered(1) < Sub(2))


class Truthy:
    def __bool__(self):
        return False

    def __len__(self):
        return 3


class Empty:
    def __len__(self):
        return 0


print(bool(Truthy()), bool(Empty()), not Empty(), len(Truthy()))


class BadBool:
    def __bool__(self):
        return 1


class BadLen:
    def __len__(self):
        return -1


class BadHash:
    def __hash__(self):
        return "x"


class BadRepr:
    def __repr__(self):
        return 5


class BadIter:
    def __iter__(self):
        return 5


for bad in (lambda: bool(BadBool()), lambda: len(BadLen()), lambda: hash(BadHash()), lambda: repr(BadRepr()),
            lambda: list(BadIter()), lambda: len(Point(1)), lambda: Point(1)[0], lambda: Point(1)(), lambda: -Point(1),
            lambda: Point(1) + 1, lambda: 1 in Point(1), lambda: iter(Point(1))):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
