"""Values over several lines."""

import pprint
import types
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass

from attempts import attempt


def P(*a, **k):
    s = pprint.pformat(*a, **k)
    return s.split(chr(10))
def rec():
    a = [1]
    a.append([a])
    return a
@dataclass
class Point:
    x: int
    y: str


attempt(lambda: pprint.pformat({'a': 1, 'b': [1,2,3]}))
attempt(lambda: pprint.pformat({'b': 1, 'a': 2}))
attempt(lambda: pprint.pformat({'b': 1, 'a': 2}, sort_dicts=False))
attempt(lambda: P({'key%d' % i: list(range(10)) for i in range(5)}))
attempt(lambda: P(list(range(100))))
attempt(lambda: P(list(range(100)), compact=True))
attempt(lambda: P([['a'*30]*4]*2, width=60))
attempt(lambda: P({'a': {'b': {'c': {'d': 1}}}}, depth=2))
attempt(lambda: P({'name': 'x'*50, 'other': 'y'*60, 'list': ['abc def ghi']*6}, width=40))
attempt(lambda: P('the quick brown fox jumps over the lazy dog '*4))
attempt(lambda: P(['the quick brown fox jumps over the lazy dog '*4]))
attempt(lambda: P(('a'*50, 'b'*50)))
attempt(lambda: P(('a'*100,)))
attempt(lambda: P({1,2,3}))
attempt(lambda: P(set('abcdefghijklmnopqrstuvwxyz')))
attempt(lambda: P(frozenset(range(40))))
attempt(lambda: P(OrderedDict((str(i), 'v'*10) for i in range(8))))
attempt(lambda: P(defaultdict(list, {str(i): ['v'*10] for i in range(8)})))
attempt(lambda: P(Counter('abracadabra'*3)))
attempt(lambda: P(Counter({'word%d'%i: i for i in range(12)})))
attempt(lambda: P(deque(range(50))))
attempt(lambda: P(deque(range(50), maxlen=60)))
attempt(lambda: P(types.SimpleNamespace(**{'attr%d'%i: 'value'*3 for i in range(6)})))
attempt(lambda: P(b'abc'*40))
attempt(lambda: P({'z': 1, 1: 2, None: 3}))
attempt(lambda: P([1,2,3], indent=4))
attempt(lambda: P({'a': list(range(40)), 'b': {'x': 'y'*70}}, indent=4))
attempt(lambda: P({'a': (1,), 'b': ()}, width=5))
attempt(lambda: P([{'id': i, 'name': 'name %d' % i, 'tags': ['x', 'y']} for i in range(4)]))
attempt(lambda: P(123456789, underscore_numbers=True))
attempt(lambda: pprint.isreadable([1,2]))
attempt(lambda: pprint.isreadable(object()))
attempt(lambda: pprint.isrecursive(rec()))
attempt(lambda: pprint.saferepr({'b':1,'a':[2]}))
attempt(lambda: pprint.pformat([], indent=-1))
attempt(lambda: P(Point(1, 2)))
attempt(lambda: P([Point(i, 'x'*20) for i in range(5)]))
