class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __slots__ = ("z",)


class Open(Point):
    pass


p = Point(1, 2)
p.x += 5
print(p.x, p.y, hasattr(p, "__dict__"), Point.x, Point.__slots__)
for action in ("p.z = 1", "del p.x", "p.x", "del p.x", "Point.x.__get__(5)"):
    try:
        exec(action)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
q = Point3(1, 2)
q.z = 3
print(q.x, q.y, q.z)
o = Open(1, 2)
o.extra = 3
print(o.__dict__, o.x)


class Single:
    __slots__ = "only"


s = Single()
try:
    s.only
except AttributeError as error:
    print(error)
s.only = 1
print(s.only)


class Private:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = 4


print(Private()._Private__hidden)


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.__dict__)
