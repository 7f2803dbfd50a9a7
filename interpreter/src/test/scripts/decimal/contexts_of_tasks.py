import decimal, asyncio, threading
async def f(p):
    decimal.getcontext().prec = p
    await asyncio.sleep(0)
    print(p, decimal.Decimal(1)/3)
async def main():
    await asyncio.gather(f(3), f(5))
    print(decimal.getcontext().prec)
asyncio.run(main())
print(decimal.getcontext().prec)
import contextvars
ctx = contextvars.copy_context()
def s(): decimal.getcontext().prec = 7
ctx.run(s)
print(decimal.getcontext().prec)
with decimal.localcontext() as c:
    c.prec = 4
    print(decimal.Decimal(1)/7)
print(decimal.Decimal(1)/7)
def th():
    print(decimal.getcontext().prec)
    decimal.getcontext().prec = 2
t = threading.Thread(target=th); t.start(); t.join()
print(decimal.getcontext().prec)
