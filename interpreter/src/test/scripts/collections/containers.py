import collections, functools, copy, operator
from collections import *
import collections.abc as ca

from attempts import attempt

P=namedtuple('P','x y')
p=P(1,2); print(p, p.x, p[1], p._asdict(), p._replace(y=9), P._make([3,4]), P._fields, p==(1,2), P(x=5,y=6), P.__doc__, isinstance(p, tuple), hash(p)==hash((1,2)), [*p], len(p))
attempt(lambda: P(1)); attempt(lambda: P(1,2,3)); attempt(lambda: setattr(p,'x',1)); attempt(lambda: namedtuple('Q','a a')); attempt(lambda: namedtuple('Q','_a')); attempt(lambda: namedtuple('Q','class')); attempt(lambda: p._replace(z=1)); attempt(lambda: P._make([1]))
D=namedtuple('D','a b c', defaults=[5,6]); print(D(1), D._field_defaults, P.x.__doc__)
d=deque([1,2,3],maxlen=3); d.append(4); print(d, d[0], d[-1], len(d), list(reversed(d)), 3 in d); d.appendleft(0); d.rotate(1); print(d, d.maxlen); d.extend('ab'); d.extendleft('xy'); print(d, d.popleft(), d.pop(), d.count('x'))
attempt(lambda: deque().pop()); attempt(lambda: deque([1])[5]); attempt(lambda: deque([1]).remove(3)); attempt(lambda: deque(5)); attempt(lambda: deque([1],-1)); attempt(lambda: hash(deque()))
q=deque([3,1,2]); q.reverse(); q.insert(1,9); del q[0]; q.remove(9); print(q, q.index(3), q.copy(), q==deque([1,3]), q+deque([1]), q*2, sorted(q), deque('ab')<deque('b'), bool(deque()))
def mut():
    for x in q: q.append(1)
attempt(mut)
dd=defaultdict(list); dd['a'].append(1); dd['b']; print(dd, dd['a'], dd.get('zz'), dd.default_factory, 'q' in dd, dict(dd), dd.copy())
attempt(lambda: defaultdict()['x']); attempt(lambda: defaultdict(5)); print(defaultdict(int, a=1), defaultdict(lambda: 3)['q'])
c=Counter('abracadabra'); print(c, c['a'], c['zz'], c.most_common(2), sorted(c.elements())[:3], c.total(), c+Counter(a=1), c-Counter('aaa'), c&Counter('ab'), c|Counter('zz'), Counter(a=1)==Counter(a=1,b=0), +Counter(a=-1,b=2), Counter(['x','y','x']))
c.update('aa'); c.subtract({'a':1}); print(c['a']); del c['a']; del c['nope']; print(c)
o=OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o, o.popitem(last=False), o, OrderedDict(a=1,b=2)==OrderedDict(b=2,a=1), OrderedDict(a=1)=={'a':1}); o.move_to_end('a',last=False); print(list(o), list(reversed(o)), OrderedDict(), o|{'z':1})
cm=ChainMap({'a':1},{'b':2,'a':3}); print(cm, cm['a'], cm['b'], dict(cm), len(cm), cm.new_child({'q':1}), cm.parents)
u=UserDict(a=1); u['b']=2; print(u, len(u), list(u), u.get('z'))
for o_,cl in [([],ca.Sequence),({},ca.Mapping),('',ca.Sequence),(set(),ca.Set),(iter([]),ca.Iterator),((x for x in []),ca.Generator),(5,ca.Hashable),([],ca.Hashable),(len,ca.Callable),({}.keys(),ca.KeysView),(range(3),ca.Sequence),(deque(),ca.MutableSequence),([],ca.Iterable),(5,ca.Iterable),({},ca.MutableMapping),((),ca.MutableSequence),(b'',ca.ByteString),({},ca.Collection),([],ca.Reversible)]: print(isinstance(o_,cl), end=' ')
print()
class L(ca.Sequence):
    def __getitem__(s,i): return [10,20,30][i]
    def __len__(s): return 3
l=L(); print(list(l), 20 in l, l.index(30), list(reversed(l)), l.count(10), isinstance(l, ca.Iterable))
attempt(lambda: ca.Sequence()); 
class M(ca.MutableMapping):
    def __init__(s): s.d={}
    def __getitem__(s,k): return s.d[k]
    def __setitem__(s,k,v): s.d[k]=v
    def __delitem__(s,k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
f=functools.partial(int, base=2); print(f('101'), f.func, f.args, f.keywords, functools.partial(print,1,sep='-')); f2=functools.partial(max,3); print(f2(1,5), repr(f2))
print(functools.reduce(operator.add,[1,2,3]), functools.reduce(lambda a,b:a*b,[1,2,3],10)); attempt(lambda: functools.reduce(max,[]))
@functools.lru_cache(maxsize=2)
def fib(n): 
    "fibdoc"
    return n if n<2 else fib(n-1)+fib(n-2)
print(fib(30), fib.cache_info(), fib.__name__, fib.__doc__, fib.__wrapped__(1)); fib.cache_clear(); print(fib.cache_info())
@functools.cache
def sq(x): print('calc',x); return x*x
print(sq(3), sq(3), sq(x=3))
class A:
    @functools.cached_property
    def v(self): print('once'); return 5
    @functools.lru_cache
    def m(self, x): print('m'); return x
a=A(); print(a.v, a.v, a.__dict__, a.m(1), a.m(1))
@functools.total_ordering
class O:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(O(1)<=O(1), O(2)>O(1), O(1)>=O(2))
@functools.singledispatch
def show(x): return 'obj'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
@show.register(ca.Mapping)
def _(x): return 'map'
print(show(1), show('a'), show([]), show(True), show({}), show.dispatch(int).__name__)
print(sorted([3,1,2], key=functools.cmp_to_key(lambda a,b: b-a)))
class Cell:
    def set(self, v): self.x=v
    on=functools.partialmethod(set, True)
cc=Cell(); cc.on(); print(cc.x)
x=[1,[2,{'a':3}]]; y=copy.copy(x); z=copy.deepcopy(x); y[1].append(9); print(x,y,z)
class N: 
    def __init__(s): s.l=[1]; s.me=s
n=N(); n2=copy.deepcopy(n); print(n2.l is not n.l, n2.me is n2, copy.copy(n).l is n.l)
class Sl:
    __slots__=('a','b')
s=Sl(); s.a=[1]; s2=copy.deepcopy(s); print(s2.a, s2.a is s.a, hasattr(s2,'b'))
print(copy.deepcopy((1,[2])), copy.copy({1,2}), copy.deepcopy(dd), copy.deepcopy(d), copy.copy(p), copy.deepcopy(c)==c, copy.deepcopy(o))
print(operator.itemgetter(1)([5,6]), operator.itemgetter('a','b')({'a':1,'b':2}), operator.attrgetter('x.real')(p), operator.methodcaller('upper')('a'), operator.itemgetter(1), operator.mul(3,4), operator.contains([1],1))
