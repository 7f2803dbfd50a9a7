import reprlib

from attempts import attempt

print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(10))), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(10 ** 100))

class R:

    @reprlib.recursive_repr()
    def __repr__(self):
        return f'R({self.x})'
r = R()
r.x = r
print(r)
