"""Iterators written as classes, and iteration by index."""


class It:
    def __init__(s):
        s.i = 0

    def __iter__(s):
        return s

    def __next__(s):
        s.i += 1
        if s.i > 3:
            raise StopIteration
        return s.i


print(list(It()), [*It()], sum(It()), tuple(It()), max(It()), 2 in It(), dict(zip(It(), 'abc')))
a, *b = It()
print(a, b)


class Seq:
    def __getitem__(s, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(Seq()), 20 in Seq(), list(reversed([1])), iter(Seq()).__class__.__name__)
