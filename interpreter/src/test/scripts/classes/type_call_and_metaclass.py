from collections.abc import Sized, Hashable
C = type('C', (Sized,), {'__len__': lambda self: 3})
print(C.__abstractmethods__, type(C).__name__)
print(len(C()))
import abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
D = type('D', (A,), {'f': lambda self: 1})
print(D().f())
E2 = type('E2', (A,), {})
try:
    E2()
except TypeError as error:
    print(error)
print(int(memoryview(b'12')), float(memoryview(b'1.5')))
print(A.__abstractmethods__, D.__abstractmethods__, E2.__abstractmethods__ == {"f"})
