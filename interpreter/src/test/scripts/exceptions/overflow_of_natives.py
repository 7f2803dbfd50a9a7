# An overflow of the stack within native work meets finally, with and except like any other exception.
import asyncio
class A: pass
A.__call__ = A()
try:
    try: A()()
    finally: print("finally")
except RecursionError as e: print("caught", e)
class Taker:
    def __enter__(self): pass
    def __exit__(self, kind, error, trace): print(kind); return True
with Taker(): A()()
class F:
    def __getattr__(self, name): return (self, None)
for f in (lambda: issubclass(F(), int), lambda: isinstance(1, F()), lambda: issubclass(int, F())):
    try: print(f())
    except BaseException as e: print(type(e), str(e))
t=()
for i in range(100000): t=(t,)
for f in (lambda: isinstance(1,t), lambda: issubclass(int,t)):
    try: f()
    except RecursionError as e: print(e)
try:
    A()()
except* RecursionError as e: print("star", e)
async def main():
    class ATaker:
        async def __aenter__(self): pass
        async def __aexit__(self, kind, error, trace): print(kind); return True
    async with ATaker(): A()()
    async def f(): A()()
    t = asyncio.create_task(f())
    try: await t
    except RecursionError as e: print(e)
asyncio.run(main())
l = []
for i in range(100000): l = [l]
for f in (lambda: repr(l), lambda: l == [l], lambda: hash(t)):
    try: f()
    except RecursionError as e: print("RE", e)
    else: print("ok")
def g():
    try: g()
    finally: n.append(1)
n = []
try: g()
except RecursionError: print(len(n) > 900)
