class A: ...


class B(A): ...


class Fake:
    @property
    def __class__(self):
        return A


print(isinstance(B(), A), isinstance(Fake(), A), type(Fake()) is Fake, isinstance(True, int), isinstance(5, (str, (int,))))
print(isinstance(5, int | str), isinstance(None, int | None), issubclass(bool, int | str), isinstance(int, type))
for bad in (lambda: isinstance(5, 6), lambda: isinstance("a", (int, 6)), lambda: issubclass(5, int),
            lambda: issubclass(int, 5), lambda: isinstance(5), lambda: isinstance([], list[int]),
            lambda: getattr(5, 6), lambda: getattr(5), lambda: getattr(5, "zz"), lambda: setattr(5, 6, 7),
            lambda: vars(5), lambda: dir(1, 2), lambda: callable(), lambda: hash([]), lambda: id()):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(callable(A), callable(A()), callable(len), callable(lambda: 0), hasattr(A, "__mro__"), hasattr(A(), "x"))
a = A()
a.__class__ = B
print(type(a).__name__)
for value in (5, int):
    try:
        A().__class__ = value
    except TypeError as error:
        print(error)
a.__dict__ = {"q": 1}
print(a.q, vars(a), [name for name in dir(a) if not name.startswith("__")])
