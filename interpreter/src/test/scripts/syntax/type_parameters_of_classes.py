# oracle: none, for CPython 3.11 does not know type parameters (PEP 695)
from typing import Generic, Protocol


class Box[T]:
    content: T

    def __init__(self, content: T):
        self.content = content

    def swap[U](self, other: U) -> 'Box[U]':
        return Box(other), T, U


print(Box.__type_params__, Box.__parameters__, Box.__orig_bases__, Box.__mro__)
print(Box[int], Box(1).content, Box(1).swap('a')[1:], Box.__annotations__, Box.swap.__annotations__)


class Labelled:
    def __init_subclass__(cls, label=None):
        super().__init_subclass__()
        print('subclass', cls.__name__, label)


class Table[K, V: (int, str)](Labelled, dict[K, V], label='t'):
    pass


print(Table.__orig_bases__, Table.__bases__, Table.__type_params__[1].__constraints__)


class Variadic[*Ts, **P]:
    pass


print(Variadic.__type_params__, Variadic.__parameters__)


class Named[T](Protocol):
    def name(self) -> T: ...


print(Named.__orig_bases__, Named[int])


class Nested[T]:
    class Inner[U]:
        def both(self):
            return T, U

    def method(self):
        def deep():
            return T
        return deep()


print(Nested.Inner().both(), Nested().method(), Nested.Inner.__qualname__)
try:
    class Twice[T](Generic[T]):
        pass
except TypeError as error:
    print(error)


def refused(source):
    try:
        exec(source)
    except SyntaxError as error:
        print(error.msg)


refused('def f[T, T](): pass')
refused('class C[T: (yield)]: pass')
refused('type X = (a := 1)')
refused('type X[T: (a := 1)] = 1')
refused('def f[T](x: (y := 1)): pass')
refused('async def f():\n class C[T](await x): pass')
refused('def f[T]():\n  def g():\n    nonlocal T')
