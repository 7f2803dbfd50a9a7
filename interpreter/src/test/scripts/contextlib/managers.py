import contextlib, asyncio, io, sys
from contextlib import *
@contextmanager
def cm(x, swallow=False):
    print('enter', x)
    try:
        yield x*2
    except ValueError as e:
        print('caught', repr(e))
        if not swallow: raise
    finally: print('exit', x)
with cm(1) as v: print(v)
try:
    with cm(2): raise ValueError('a')
except ValueError as e: print('out', e)
with cm(3, True): raise ValueError('b')
try:
    with cm(4): raise KeyError('k')
except KeyError as e: print('out', e)
@cm(5)
def f(a): print('f', a); return a
print(f(9), f(8), f.__name__)
@contextmanager
def bad0():
    if 0: yield
@contextmanager
def bad2():
    yield 1
    yield 2
@contextmanager
def bad3():
    try: yield
    except Exception: pass
    yield
for b in (bad0,bad2):
    try:
        with b(): pass
    except RuntimeError as e: print(b.__name__, e)
try:
    with bad3(): 1/0
except RuntimeError as e: print(e, repr(e.__context__))
try:
    with cm(1): raise StopIteration('x')
except StopIteration as e: print('SI', e)
with suppress(KeyError, IndexError): {}[1]
try:
    with suppress(KeyError): 1/0
except ZeroDivisionError as e: print(e)
b=io.StringIO()
with redirect_stdout(b): print('hidden')
print(repr(b.getvalue()))
class R:
    def close(self): print('closed')
    async def aclose(self): print('aclosed')
with closing(R()) as r: print(type(r).__name__)
with nullcontext(5) as n: print(n)
with ExitStack() as st:
    st.enter_context(cm('A')); st.callback(print,'cb',sep='-'); st.push(lambda *a: print('push', a[0]))
    print(st.enter_context(cm('B')))
try:
    with ExitStack() as st:
        st.enter_context(cm('A')); st.push(lambda *a: True)
        raise ValueError('gone')
    print('swallowed')
    with ExitStack() as st:
        st.callback(lambda: 1/0)
        st.callback(lambda: {}['k'])
        raise ValueError('orig')
except Exception as e:
    while e: print(repr(e)); e=e.__context__
st=ExitStack()
st.callback(print,'later')
s2=st.pop_all(); st.close(); s2.close()
try: ExitStack().enter_context(5)
except TypeError as e: print(e)
@asynccontextmanager
async def acm(x):
    print('aenter',x)
    try: yield x
    finally: print('aexit',x)
@asynccontextmanager
async def abad():
    if 0: yield
async def main():
    async with acm(1) as q: print(q)
    try:
        async with acm(2): raise ValueError('z')
    except ValueError as e: print(e)
    async with AsyncExitStack() as st:
        await st.enter_async_context(acm('s')); st.enter_context(cm('t'))
        async def cb(a): print('acb',a)
        st.push_async_callback(cb, 4); st.callback(print,'sync')
    async with aclosing(R()): pass
    async with nullcontext(3) as z: print(z)
    @acm('deco')
    async def g(): print('g')
    await g(); await g()
    try:
        async with abad(): pass
    except RuntimeError as e: print(e)
    try: await AsyncExitStack().enter_async_context(5)
    except TypeError as e: print(e)
    try:
        async with AsyncExitStack() as st:
            async def boom(*a): raise KeyError('boom')
            st.push_async_exit(boom)
            raise ValueError('first')
    except KeyError as e: print(repr(e), repr(e.__context__))
asyncio.run(main())
class Deco(ContextDecorator):
    def __enter__(self): print('>'); return self
    def __exit__(self,*e): print('<'); return False
@Deco()
def h(): print('h')
h()
print(isinstance(Deco(), AbstractContextManager), isinstance(5, AbstractContextManager), isinstance(R(), AbstractAsyncContextManager))
class Abs(AbstractContextManager): pass
try: Abs()
except TypeError as e: print(e)
print(cm.__wrapped__.__name__, type(cm(1)).__name__)
