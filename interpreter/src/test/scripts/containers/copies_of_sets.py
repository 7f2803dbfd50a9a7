# Sets are copied with what they hold.
import copy

nested = [{1, 2}, frozenset({3}), {"k": {4}}]
deep = copy.deepcopy(nested)
print(deep, deep[0] is nested[0])
print(copy.copy({5}), copy.copy(frozenset({6})))
frozen = frozenset({1})
print(frozen.copy() is frozen, {2} | {1: 1}.keys(), {1: [1]}.items() == {1: [1]}.items())
print(copy.deepcopy(slice(1, 2)), copy.deepcopy(range(3)))
