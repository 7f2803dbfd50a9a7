# A class of exceptions whose __new__ makes something else.
class B(Exception):
    def __new__(cls, *a): return 5
for f in (lambda: B(), ):
    print(f())
try:
    raise B
except TypeError as e: print(e)
try: raise B()
except TypeError as e: print(e)
def g():
    yield 1
x = g(); next(x)
try: x.throw(B)
except TypeError as e: print(e)
import asyncio
async def m():
    f = asyncio.get_running_loop().create_future()
    try: f.set_exception(B)
    except TypeError as e: print(e)
    f.cancel()
asyncio.run(m())
