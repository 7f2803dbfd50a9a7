"""Counter, OrderedDict, defaultdict and groupby in one line each."""

import collections
import itertools

print(collections.Counter('hello').most_common(1), collections.OrderedDict(a=1), collections.defaultdict(list, {'a': [1]}))
for k, g in itertools.groupby(sorted(['apple', 'bob', 'avocado'], key=lambda s: s[0]), key=lambda s: s[0]):
    print(k, list(g))
