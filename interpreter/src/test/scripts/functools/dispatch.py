"""singledispatch, reduce and partial."""

import operator
from functools import partial, reduce, singledispatch


@singledispatch
def fmt(x):
    return f'obj {x}'


@fmt.register(int)
@fmt.register(float)
def _(x):
    return f'num {x}'


print(fmt(1), fmt(1.5), fmt('s'), fmt.registry.keys() >= {int, float, object})
print(reduce(lambda a, b: a * b, range(1, 6)), list(map(partial(operator.add, 10), [1, 2])), sorted(['b', 'A'], key=str.lower))
