import copy, pickle
from itertools import *
def show(label, make):
    out = []
    for n in (0, 1, 2, 3, 5):
        it = make()
        try:
            for _ in range(n): next(it)
        except StopIteration: pass
        try:
            for how in (copy.copy, lambda i: pickle.loads(pickle.dumps(i)), copy.deepcopy):
                out.append([x for x, _ in zip((tuple(e) if hasattr(e, '__next__') else e for e in how(make_at(make, n))), range(6))])
        except Exception as e: out.append(f'{type(e).__name__}: {e}')
    print(label, out)
def make_at(make, n):
    it = make()
    for _ in range(n):
        try: next(it)
        except StopIteration: break
    return it
for name, mk in dict(count=lambda: count(5), count2=lambda: count(5, 2), countf=lambda: count(1.5), repeat=lambda: repeat(1), repeat6=lambda: repeat(1, 6), chain=lambda: chain([1, 2], [3, 4], [5, 6]), fi=lambda: chain.from_iterable([[1, 2], [3, 4, 5]]), islice=lambda: islice([1, 2, 3, 4, 5, 6, 7], 1, 7, 2), isl2=lambda: islice(range(100), 5, None, 2), cycle=lambda: cycle([1, 2, 3]), product=lambda: product([1, 2], [3, 4, 5]), pr=lambda: product([1, 2], repeat=2), perm=lambda: permutations([1, 2, 3]), perm2=lambda: permutations([1, 2, 3], 2), comb=lambda: combinations([1, 2, 3, 4], 2), cwr=lambda: combinations_with_replacement([1, 2, 3], 2), acc=lambda: accumulate([1, 2, 3, 4, 5, 6]), acc2=lambda: accumulate([1, 2, 3], max, initial=9), zl=lambda: zip_longest([1, 2, 3, 4, 5], [2], fillvalue=0), tw=lambda: takewhile(bool, [1, 2, 3, 0, 5]), dw=lambda: dropwhile(bool, [1, 0, 2, 3]), sm=lambda: starmap(pow, [(1, 2)] * 6), comp=lambda: compress('abcdef', [1, 0, 1, 0, 1, 1]), ff=lambda: filterfalse(None, [0, 1] * 4), map=lambda: map(pow, [1, 2, 3], [1, 2, 3]), filter=lambda: filter(None, [1, 0] * 6), zip=lambda: zip([1] * 6, [2] * 6), zips=lambda: zip([1] * 6, [2] * 6, strict=True), en=lambda: enumerate('abcdef', 3), rev=lambda: reversed([1, 2, 3, 4]), li=lambda: iter([1] * 6), ti=lambda: iter((1,) * 6), si=lambda: iter('abcdef'), ri=lambda: iter(range(6)), di=lambda: iter({1: 2, 3: 4}), pw=lambda: pairwise([1, 2, 3])).items():
    show(name, mk)
