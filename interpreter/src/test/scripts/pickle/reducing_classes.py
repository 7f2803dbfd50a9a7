# Classes that say how they are pickled, and those that do not.
import pickle


class Plain:
    def __init__(self):
        self.name, self.me = 'n', [self]


class Slotted:
    __slots__ = ('a', '__b')

    def __init__(self):
        self.a, self.__b = 1, [2]


class WithState:
    def __init__(self):
        self.v = 1

    def __getstate__(self):
        return 'state', self.v

    def __setstate__(self, state):
        self.v = state


class WithArguments:
    def __new__(cls, x, *, y):
        self = super().__new__(cls)
        self.xy = x, y
        return self

    def __getnewargs_ex__(self):
        return self.xy[:1], {'y': self.xy[1]}


class Numbers(list):
    pass


class Six(tuple):
    def __reduce__(self):
        return Numbers, (), {'note': 1}, iter([1, 2]), None, set_state


def set_state(made, state):
    made.note = state


for make in (Plain, Slotted, WithState, lambda: WithArguments(1, y=2), lambda: Numbers([1, 2]), Six):
    for protocol in range(6):
        try:
            data = pickle.dumps(make(), protocol)
        except Exception as error:
            print(protocol, type(error).__name__, error)
            continue
        made = pickle.loads(data)
        print(protocol, data, type(made).__name__, sorted(getattr(made, '__dict__', {})))
