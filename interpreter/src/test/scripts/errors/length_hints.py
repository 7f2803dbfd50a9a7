# list(), tuple() and sorted() ask for the length first, and what goes wrong then is told (PEP 424).
class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


class Sized(Hinted):
    def __len__(self):
        return self.__length_hint__()


for cls in Hinted, Sized:
    for hint in 1, -1, 'x', 10**30, NotImplemented, ValueError('asked'), TypeError('asked'), None:
        for taker in list, tuple, sorted, [].extend, lambda them: [*them]:
            try:
                print(taker(cls(hint)))
            except Exception as e:
                print(f'{type(e).__name__}: {e}')


import operator

for source in Hinted(3), Hinted(-1), Hinted('x'), Hinted(None), Hinted(TypeError()), Sized(-1), Sized(2), 5, 'abc':
    for default in 7, 1.5, None, True:
        try:
            print(operator.length_hint(source, default))
        except Exception as e:
            print(f'{type(e).__name__}: {e}')
