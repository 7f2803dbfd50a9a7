import sys
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(e)
    n = 0
    tb = e.__traceback__
    while tb:
        n += 1; tb = tb.tb_next
    print(n)
def g():
    yield from g()
try:
    list(g())
except RecursionError as e:
    print("gen", e)
async def h(): return await h()
try:
    h().send(None)
except RecursionError as e:
    print("coro", e)
def k(n): return 0 if n == 0 else 1 + k(n - 1)
print(k(900))
