# Own sets and mappings on the abstract classes: what is asked of them, and in which order.
import collections
import collections.abc as abc


def attempt(action, *args, **kwargs):
    try:
        print("got", action(*args, **kwargs))
    except Exception as error:
        print(f"{type(error).__name__}: {error!r}")


class Told(abc.MutableSet):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            if item not in self.items:
                self.items.append(item)

    def __contains__(self, value):
        print("  in", value)
        return value in self.items

    def __iter__(self):
        print("  iter")
        return iter(list(self.items))

    def __len__(self):
        return len(self.items)

    def add(self, value):
        print("  add", value)
        self.items.append(value)

    def discard(self, value):
        print("  discard", value)
        if value in self.items:
            self.items.remove(value)

    def __repr__(self):
        return f"Told({self.items})"


print(Told([1, 2, 3]) - Told([2]), Told([1, 2, 3]) - [3, 3], {1, 9} - Told([1]), [1, 9, 8] - Told([9]))
print(Told([1, 2]) ^ Told([2, 3]), Told([1, 2]) ^ (each for each in (2, 2, 3)), "ab" ^ Told("b"))
for operation in (abc.Set.__sub__, abc.Set.__rsub__, abc.Set.__xor__, abc.Set.__and__, abc.Set.__or__):
    print(operation(Told([1]), 5))
attempt(lambda: Told([1]) - 5)
attempt(lambda: 5 ^ Told([1]))
told = Told([1, 2, 3])
told ^= [3, 4, 4]
print(told)
told ^= {1, 5}
print(told)
told ^= told
print(told)
attempt(told.__ixor__, 5)
told |= "xyz"
told -= ["x"]
told &= {"y"}
print(told)
attempt(told.pop)
attempt(told.pop)
attempt(told.remove, 3)


class Log(abc.MutableMapping):
    def __init__(self, *args, **kwargs):
        self.data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        print("  get", key)
        return self.data[key]

    def __setitem__(self, key, value):
        print("  set", key, value)
        self.data[key] = value

    def __delitem__(self, key):
        print("  del", key)
        del self.data[key]

    def __iter__(self):
        try:
            yield from list(self.data)
        finally:
            print("  iter ends")

    def __len__(self):
        return len(self.data)


class Keyed:
    def keys(self):
        print("  keys")
        return iter("kl")

    def __getitem__(self, key):
        print("  from", key)
        return key * 2


log = Log({"a": 1}, b=2)
log.update([("c", 3), "de"], a=4)
log.update(Keyed())
log.update(Log(z=1))
log.update(self=1, other=2)
print(log.data)
attempt(log.update, 5)
attempt(log.update, [1])
attempt(log.update, ["abc"])
attempt(log.update, [], [])
print(log.popitem(), log.pop("b"), log.pop("none", 7), log.setdefault("n", 8))
attempt(log.pop, "none")
log.clear()
attempt(log.popitem)
print(len(log), log == {}, log == 5)

ordered = collections.OrderedDict()
print(ordered)
ordered["one"] = [1]
ordered["two"] = None
print(ordered, str(ordered))


class Own(collections.OrderedDict):
    pass


print(Own(), Own(a=1), repr(Own({(1, 2): Own()})))
