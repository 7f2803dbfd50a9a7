# What UserDict and ChainMap do with what they are given, and with keys that are not there.
from collections import ChainMap, UserDict, defaultdict


class Telling(UserDict):
    def update(self, *args, **kwargs):
        print("update", args, kwargs)
        super().update(*args, **kwargs)


for make in (lambda: Telling(), lambda: Telling({}), lambda: Telling(None), lambda: Telling({"a": 1}, b=2),
             lambda: Telling(dict=3), lambda: Telling([("x", 1)])):
    print(make())
try:
    UserDict(5)
except TypeError as error:
    print("TypeError:", error)


class WithMissing(UserDict):
    def __missing__(self, key):
        return f"no {key}"


plain, missing = UserDict(a=1), WithMissing(a=1)
print(plain["a"], missing["a"], missing["b"], missing.get("b"), plain.get("b", 2), "b" in missing)
plain.__missing__ = lambda key: "of the object, not the class"
try:
    plain["b"]
except KeyError as error:
    print("KeyError:", error, repr(error.__context__))
made = UserDict()
made.data = defaultdict(list)
try:
    made["k"]
except KeyError as error:
    print("KeyError:", error, made.data)

base = ChainMap({"a": 1}, {"b": 2})
given = {"c": 3}
for child in (base.new_child(), base.new_child(given), base.new_child(given, d=4), base.new_child(e=5),
              base.new_child({}), base.new_child(None, f=6), base.new_child(m=None)):
    print(child, child.maps[0] is given, child.parents == base)
