# What is left in an iterator can be asked for, and an iterator can be copied where it stands.
import copy
import operator

numbers = {"one": 1, "two": 2, "three": 3}
for iterable in ([1, 2, 3], (1, 2, 3), "abc", range(3), numbers, {7}, reversed([1, 2])):
    iterator = iter(iterable)
    next(iterator)
    print(type(iterator).__name__, operator.length_hint(iterator))

iterator = iter(["a", "b", "c"])
next(iterator)
twin = copy.copy(iterator)
print(list(twin), list(iterator))
print(list(reversed(numbers.items())), list(reversed(numbers.values())))
print(numbers.keys().mapping)
