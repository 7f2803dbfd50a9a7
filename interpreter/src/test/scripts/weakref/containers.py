import gc
import weakref

from attempts import attempt


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Item({self.name!r})"


a, b, c = Item("a"), Item("b"), Item("c")
values = weakref.WeakValueDictionary(a=a, b=b)
values["c"] = c
print(len(values), list(values), list(values.values()), dict(values), "a" in values, "z" in values, values.get("z", 0))
del b
gc.collect()
print(len(values), list(values.items()), values.get("b"), "b" in values)
attempt(values.__getitem__, "b")
attempt(values.__setitem__, "x", 3)
attempt(values.pop, "q")
print(values.pop("q", None), values.pop("c"), values.setdefault("d", a), sorted(values.keys()), repr(values).split(" at ")[0])
values.update({"e": c})
print(sorted(values | {"f": a}), len(values.copy()))

keys = weakref.WeakKeyDictionary()
keys[a] = 1
keys[c] = 2
print(len(keys), keys[a], keys.get(c), dict(keys), c in keys, 3 in keys, list(keys.values()), list(keys.items()))
del c
gc.collect()
values.clear()
gc.collect()
print(len(keys), list(keys))
attempt(keys.__setitem__, "text", 3)
attempt(keys.__getitem__, Item("z"))
keys[a] += 5
print(keys.pop(a), len(keys), keys.setdefault(a, 9))


class Tracked:
    instances = weakref.WeakSet()

    def __init__(self, number):
        self.number = number
        Tracked.instances.add(self)


x, y = Tracked(1), Tracked(2)
print(len(Tracked.instances), sorted(t.number for t in Tracked.instances), x in Tracked.instances, 3 in Tracked.instances)
del x
gc.collect()
print(len(Tracked.instances), [t.number for t in Tracked.instances])
some = weakref.WeakSet([a, y])
print(len(some), some == weakref.WeakSet([y, a]), len(some - [a]), len(some & [a]), len(some | Tracked.instances))
print(some.issuperset([a]), some.isdisjoint([y]), weakref.WeakSet() <= some)
attempt(some.remove, Item("?"))
some.discard(Item("?"))
some.remove(a)
print(some.pop() is y, len(some))
attempt(some.pop)
attempt(some.add, 3)
