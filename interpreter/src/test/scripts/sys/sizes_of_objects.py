"""sys.getsizeof of instances, classes, functions, iterators and exceptions; __basicsize__ and __itemsize__."""

import sys
import types

from attempts import attempt


class Plain: pass
class Sub(Plain): __slots__ = ("more",)
class Slots: __slots__ = ("a", "b")
class NoSlots: __slots__ = ()
class MoreSlots(Slots): __slots__ = ("c",)
class WithDict: __slots__ = ("__dict__",)
class Weak: __slots__ = ("a", "__weakref__")
class Open(Slots): pass
class Failure(Exception): pass
class Meta(type): pass
class Made(metaclass=Meta): pass


CLASSES = (Plain, Sub, Slots, NoSlots, MoreSlots, WithDict, Weak, Open, Failure, Made)
print([sys.getsizeof(cls()) for cls in CLASSES], sys.getsizeof(object()))
print([sys.getsizeof(cls) for cls in (*CLASSES, Meta, int, object, type, ValueError)])
print([(cls.__basicsize__, cls.__itemsize__) for cls in (*CLASSES, Meta)])
BUILTINS = (int, float, str, bytes, list, dict, set, tuple, frozenset, complex, bytearray, Exception)
for namespace in ({}, {"__slots__": ()}):
    made = [type("X", (base,), dict(namespace)) for base in BUILTINS]
    print([sys.getsizeof(cls()) for cls in made])
    print([cls.__basicsize__ for cls in made], [sys.getsizeof(cls) for cls in made])
print([sys.getsizeof(type("X", (base,), {})(value)) for base, value in
       ((int, 5), (int, 2**70), (str, "abc"), (str, "é"), (bytes, b"abc"), (tuple, (1, 2)), (dict, {1: 2}))])
print([(cls.__name__, cls.__basicsize__, cls.__itemsize__) for cls in (object, bool, range, slice, memoryview, type, property, *BUILTINS)])

plain = Plain()
plain.x = 1
print(sys.getsizeof(plain), sys.getsizeof(Plain.__init__), sys.getsizeof(Plain.__dict__))


def function(a, b=1, *, c=2):
    yield a


print([sys.getsizeof(each) for each in (function, len, [].append, plain.__str__, types.MethodType(function, plain), lambda: 0)])
print([sys.getsizeof(each) for each in (property(), staticmethod(function), classmethod(function), super(Sub, Sub()), sys)])
print([sys.getsizeof(each) for each in (types.SimpleNamespace(), types.MappingProxyType({}), list[int], int | str, types.CellType(1))])
print([sys.getsizeof(each) for each in ((x for x in range(3)), (x for x in range(3) if x))])
print([sys.getsizeof(iter(each)) for each in ([], (), "", {}, set(), range(3), b"", bytearray(), {}.values(), {}.items())])
print([sys.getsizeof(each) for each in (enumerate([]), zip(), map(len, []), filter(None, []), reversed([]), iter(int, 1), {}.keys())])
print([sys.getsizeof(cls("text")) for cls in (Exception, ValueError, KeyError, StopIteration, SyntaxError, ImportError, AttributeError,
                                               NameError, SystemExit, KeyboardInterrupt, OSError, FileNotFoundError, Warning)])
print(sys.getsizeof(UnicodeDecodeError("a", b"", 1, 2, "")), sys.getsizeof(ExceptionGroup("a", [ValueError()])))


def own(answer):
    def method(self):
        if isinstance(answer, Exception):
            raise answer
        return answer
    return type("Own", (), {"__sizeof__": method})()


attempt(sys.getsizeof, own(5))
attempt(sys.getsizeof, own(-1))
attempt(sys.getsizeof, own(-1), 7)
attempt(sys.getsizeof, own("x"))
attempt(sys.getsizeof, own("x"), 7)
attempt(sys.getsizeof, own(TypeError("no")), default=8)
attempt(sys.getsizeof, own(ValueError("no")), 8)
attempt(sys.getsizeof, object=1)
attempt(sys.getsizeof)
attempt(sys.getsizeof, 1, 2, 3)
