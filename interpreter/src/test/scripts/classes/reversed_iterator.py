"""An iterator that runs backwards."""


class Rev:
    def __init__(s, d):
        s.d = d
        s.i = len(d)

    def __iter__(s):
        return s

    def __next__(s):
        if s.i == 0:
            raise StopIteration
        s.i -= 1
        return s.d[s.i]


print(''.join(Rev('abc')), list(zip(Rev('ab'), Rev('cd'))))
