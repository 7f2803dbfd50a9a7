"""Names, bases and other attributes of classes, and which of them can be changed."""

from attempts import attempt


class A:
    """doc"""
    x: int = 1
    y: str

    def f(self):
        return self.x


print(A.__annotations__, A.__doc__, A.__module__, sorted((k for k in A.__dict__)), A.__name__)
A.__name__ = 'B'
print(A, A.__qualname__)
A.__qualname__ = 'Q'
print(A)
attempt(lambda: setattr(A, '__name__', 5))
attempt(lambda: delattr(A, '__name__'))
attempt(lambda: setattr(A, '__bases__', 5))
attempt(lambda: setattr(A, '__bases__', ()))
attempt(lambda: setattr(A, '__mro__', 5))
attempt(lambda: setattr(A, '__dict__', 5))
attempt(lambda: setattr(int, '__name__', 'x'))
attempt(lambda: delattr(A, 'zz'))
attempt(lambda: A.zz)
attempt(lambda: A().zz)
attempt(lambda: delattr(A(), 'f'))
print(type(A) is type, type(type), isinstance(A, object), issubclass(type, object))
print(object.__bases__, type.__mro__, object.__base__, type.__base__)
