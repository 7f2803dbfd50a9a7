"""__new__ and __init__, and the arguments that they refuse."""

from attempts import attempt


class WithNew:
    def __new__(cls, *args, **kw):
        print('new', args, kw)
        return super().__new__(cls)

    def __init__(self, *args, **kw):
        print('init', args, kw)


WithNew(1, 2, k=3)


class OtherType:
    def __new__(cls):
        return 5

    def __init__(self):
        print('not called')


print(OtherType())


class OnlyNew:
    def __new__(cls, a):
        o = object.__new__(cls)
        o.a = a
        return o


print(OnlyNew(4).a)
attempt(lambda: OnlyNew())
attempt(lambda: OnlyNew(1, 2))


class BadInit:
    def __init__(self):
        return 5


attempt(BadInit)


class NeedsArg:
    def __init__(self, a, b):
        pass


attempt(lambda: NeedsArg())
attempt(lambda: NeedsArg(1))
attempt(lambda: NeedsArg(1, 2, 3))
attempt(lambda: NeedsArg(1, 2, c=3))
attempt(lambda: NeedsArg(1, a=2))
attempt(lambda: NeedsArg(**{'a': 1, 'q': 2}))


class S1:
    _inst = None

    def __new__(cls):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
        return cls._inst


print(S1() is S1())
