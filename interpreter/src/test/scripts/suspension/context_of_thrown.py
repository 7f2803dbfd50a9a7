def g(exc):
    try: yield
    finally:
        import sys
        print('in gen: handled', repr(sys.exception()), repr(sys.exception().__context__))
        raise exc
a = Exception('a'); a.__context__ = Exception('old')
for outer in (None, Exception('outer')):
    x = g(Exception('new')); next(x)
    a = Exception('a'); a.__context__ = Exception('old')
    try:
        if outer:
            try: raise outer
            except Exception:
                x.throw(a)
        else: x.throw(a)
    except Exception as e:
        while e: print(e, end=' '); e = e.__context__
        print()
    x = g(Exception('new')); next(x)
    a = Exception('a'); a.__context__ = outer
    try:
        if outer:
            try: raise outer
            except Exception:
                x.throw(a)
        else: x.throw(a)
    except Exception as e:
        while e: print(e, end=' '); e = e.__context__
        print()
    a = Exception('a'); a.__context__ = Exception('mid'); a.__context__.__context__ = outer
    try:
        if outer:
            try: raise outer
            except Exception:
                x = g(Exception('new')); next(x)
                x.throw(a)
        else: x.throw(a)
    except Exception as e:
        while e: print(e, end=' '); e = e.__context__
        print()
def g(exc=None):
    try: yield
    except BaseException as e:
        print('in gen: handled', repr(e), repr(e.__context__))
def h():
    try: raise KeyError('own')
    except KeyError:
        try: yield
        except BaseException as e:
            print('in gen: handled', repr(e), repr(e.__context__))
def d():
    try: raise KeyError('deleg')
    except KeyError:
        yield from h()
for gen in g, h:
    for ctx in None, Exception('old'):
        for outer in None, Exception('outer'):
            x = gen(); next(x)
            a = Exception('a'); a.__context__ = ctx
            try:
                if outer:
                    try: raise outer
                    except Exception:
                        x.throw(a)
                else: x.throw(a)
            except StopIteration: pass
import asyncio
async def main():
    async def w():
        try: raise KeyError('w')
        except KeyError:
            try: await asyncio.sleep(10)
            except asyncio.CancelledError as e: print(repr(e.__context__)); raise
    t = asyncio.create_task(w())
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError as e: print(repr(e.__context__))
asyncio.run(main())

import contextlib
@contextlib.contextmanager
def failing(number):
    try:
        yield
    finally:
        raise Exception(number)
try:
    with contextlib.ExitStack() as stack:
        for number in 4, 3, 2:
            stack.enter_context(failing(number))
        raise Exception(1)
except Exception as e:
    while e:
        print(e, end=' ')
        e = e.__context__
print()
