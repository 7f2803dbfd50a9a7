# Functions and methods that others are made of: partialmethod, cmp_to_key, lru_cache, singledispatchmethod.
import functools
from abc import ABC, abstractmethod


def attempt(action, *args, **kwargs):
    try:
        print("got", action(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Cell:
    def set_state(self, state, *rest, note="none"):
        return self, state, rest, note

    set_alive = functools.partialmethod(set_state, True)
    set_marked = functools.partialmethod(set_alive, 1, note="marked")
    shown = functools.partialmethod(print, "shown:", sep="|")
    shared = functools.partialmethod(classmethod(lambda cls, *args: (cls.__name__, args)), 3)
    alone = functools.partialmethod(staticmethod(lambda *args: args), 4)

    def __repr__(self):
        return "cell"


cell = Cell()
print(cell.set_alive())
print(cell.set_marked(2), cell.set_marked(2, note="again"))
print(Cell.set_alive(cell, 5), Cell.set_marked(cell, note="from the class"))
cell.shown(1, 2)
cell.shown(1, 2, sep="-")
print(cell.shared(5), Cell.shared(6), cell.alone(7), Cell.alone())
marked = Cell.__dict__["set_marked"]
print(marked.args, marked.keywords, marked.func is Cell.set_state)
attempt(functools.partialmethod, 3)
attempt(functools.partialmethod)


class Abstract(ABC):
    @abstractmethod
    def run(self, x):
        pass

    run_one = functools.partialmethod(run, 1)
    run_none = functools.partialmethod(lambda self: None)


print(sorted(Abstract.__abstractmethods__), Abstract.__dict__["run_one"].__isabstractmethod__)


# ---- a comparison as a key
def by_length_then_backwards(a, b):
    return len(a) - len(b) or (a < b) - (a > b)


key = functools.cmp_to_key(by_length_then_backwards)
words = ["pear", "fig", "apple", "kiwi", "date", "plum", "egg"]
print(sorted(words, key=key), max(words, key=key), min(words, key=key))
one, other = key("fig"), key(obj="egg")
print(one < other, one <= other, one == other, one != other, one >= other, one > other, one.obj)
print(key("a") == key("a"), key("a") <= key("a"), key("a") < key("a"))
print(hasattr(one, "__hash__"), one.__hash__)
one.obj = "longer"
print(one > other)


# ---- remembered results
@functools.lru_cache
def bare(x):
    print("computes", x)
    return x


@functools.lru_cache(maxsize=2, typed=True)
def typed(x):
    print("computes", repr(x))
    return x


@functools.lru_cache(None)
def unlimited(x):
    return x


@functools.lru_cache(-5)
def nothing(x):
    print("computes", x)
    return x


@functools.cache
def all_of_them(x):
    """Everything."""
    return x


bare(1), bare(1), bare(2)
print(bare.cache_info(), bare.cache_parameters(), bare.__name__)
typed(1), typed(1.0), typed(1), typed(2), typed(1.0)
print(typed.cache_info(), typed.cache_parameters())
unlimited(1), unlimited(1)
print(unlimited.cache_info(), unlimited.cache_parameters())
nothing(1), nothing(1)
print(nothing.cache_info(), nothing.cache_parameters())
print(all_of_them.cache_parameters(), all_of_them.__doc__, all_of_them.__wrapped__(3))
for wrong in ("text", 1.5):
    attempt(functools.lru_cache, wrong)
attempt(functools.lru_cache(maxsize=3))
attempt(functools.lru_cache, bare, typed=1)
attempt(functools.lru_cache(True))
print(functools.lru_cache(True)(len).cache_parameters())


# ---- an implementation for each class
class Shown:
    @functools.singledispatchmethod
    def text(self, value, *, end="."):
        """Says what the value is."""
        return f"something{end}"

    @text.register
    def _(self, value: int, *, end="."):
        return f"a number {value}{end}"

    @text.register(list)
    @text.register(tuple)
    def _(self, value, *, end="."):
        return f"{len(value)} items{end}"

    @functools.singledispatchmethod
    @classmethod
    def kind(cls, value):
        return cls.__name__, "any"

    @kind.register
    @classmethod
    def _(cls, value: str):
        return cls.__name__, "str"

    @functools.singledispatchmethod
    @staticmethod
    def twice(value):
        return value * 2

    @twice.register(str)
    @staticmethod
    def _(value):
        return value + "+" + value


class Special(Shown):
    pass


shown = Special()
print(shown.text(3), shown.text(True, end="!"), shown.text([1, 2]), shown.text(()), shown.text(None), shown.text("a"))
print(shown.kind(1), Special.kind("a"), shown.twice(3), Shown.twice("a"))
print(Shown.text(shown, 3), shown.text.__name__, shown.text.__doc__)
shown.text.register(float, lambda self, value: "a float")
print(shown.text(1.5), Shown().text(2.5))
attempt(shown.text)
attempt(functools.singledispatchmethod, 3)
attempt(shown.text.register, 3)


class Draft(ABC):
    @functools.singledispatchmethod
    @abstractmethod
    def add(self, value):
        pass

    @add.register(int)
    def _(self, value):
        return value


print(sorted(Draft.__abstractmethods__), Draft.add.__isabstractmethod__)
