class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [cls.__name__ for cls in D.mro()])
for source in (
    "class X(A, B): pass",
    "class X(A, A): pass",
    "class X(int, str): pass",
    "class X(bool): pass",
    "class X(5): pass",
    "class X(A, metaclass=5): pass",
    "class X(A, flag=1): pass",
    "class X:\n    __slots__ = ('a',)\n    a = 1",
    "class X(int):\n    __slots__ = ('a',)",
    "type('X', (), 5)",
    "type(1, 2)",
):
    try:
        exec(source)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
