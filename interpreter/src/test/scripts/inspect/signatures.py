import inspect, functools, sys, asyncio
from inspect import *
def f(a, b: int, /, c=3, *args: str, d, e: 'x'=5, **kw) -> list:
    """Doc of f.

       indented
    """
    return 1
async def co(x): "co"; return x
def gen(): yield
async def ag(): yield
class A:
    "A doc"
    def __init__(self, x, y=2): pass
    def m(self, z: float = 1.0):
        "m doc"
    @classmethod
    def cm(cls, q): pass
    @staticmethod
    def sm(q): pass
    @property
    def p(self): return 1
class B(A):
    def m(self, z): pass
def deco(fn):
    @functools.wraps(fn)
    def w(*a, **k): return fn(*a, **k)
    return w
@deco
def wrapped(x, y): pass
def t(s):
    try: print(s,'=>',eval(s))
    except Exception as e: print(s,'->',type(e).__name__, e)
for s in """signature(f)
signature(f).parameters['b']
signature(f).parameters['b'].kind
signature(f).parameters['b'].kind.description
signature(f).return_annotation
list(signature(f).parameters)
repr(signature(f).parameters['a'])
signature(f).parameters['c'].default
signature(f).parameters['a'].default is Parameter.empty
signature(f).bind(1,2,d=4)
signature(f).bind(1,2,3,4,5,d=4,z=9).arguments
signature(f).bind(1,2,3,4,5,d=4,z=9).args
signature(f).bind(1,2,3,4,5,d=4,z=9).kwargs
signature(f).bind(1)
signature(f).bind(1,2)
signature(f).bind_partial(1).arguments
signature(A)
signature(A.m)
signature(A(1).m)
signature(A.cm)
signature(A.sm)
signature(B)
signature(wrapped)
signature(functools.partial(f,1,2,d=5))
signature(functools.partial(wrapped,1))
signature(lambda x,*,y=1: 0)
signature(co)
signature(5)
signature(object)
iscoroutinefunction(co)
iscoroutinefunction(f)
isgeneratorfunction(gen)
isasyncgenfunction(ag)
isfunction(f)
ismethod(A(1).m)
isclass(A)
isbuiltin(len)
ismodule(sys)
isroutine(len)
getdoc(f)
getdoc(A)
getdoc(B)
getdoc(B.m)
getdoc(co)
[n for n,v in getmembers(A) if not n.startswith('__')]
[n for n,v in getmembers(A, isfunction)]
getmembers(A(1), ismethod)[0][0]
getmro(B)
getfullargspec(f)
getcallargs(A.m, 1)
isgenerator(gen())
isawaitable(5)
cleandoc('a\\n   b\\n     c')
unwrap(wrapped).__name__
isabstract(A)
Signature([Parameter('a',Parameter.POSITIONAL_ONLY)])
Signature([Parameter('a',Parameter.KEYWORD_ONLY),Parameter('b',Parameter.POSITIONAL_ONLY)])
Parameter('1',Parameter.KEYWORD_ONLY)
signature(f)==signature(f)
signature(f).replace(return_annotation=int)
get_annotations(f)
getgeneratorstate(gen())""".split('\n'): t(s)
def who(): return inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.stack()[1].function
def outer(): return who()
print(outer())
c=co(1); print(iscoroutine(c), isawaitable(c), getcoroutinestate(c)); c.close(); print(getcoroutinestate(c))
b=signature(f).bind(1,2,d=4); b.apply_defaults(); print(b.arguments)
