def t(f):
    try:
        r = f()
        print('->', repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
import asyncio
async def ag():
    x = yield 1
    print('got', x)
    x = yield 2
    print('got', x)
def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
async def main():
    a = ag()
    n = a.__anext__()
    t(lambda: n.send(None))
    n = a.__anext__()
    t(lambda: n.send('v'))
    n = a.__anext__()
    t(lambda: n.send('v'))
    t(lambda: n.send('v'))
    a = ag()
    n = a.__anext__()
    t(lambda: n.send('v'))
    n = a.__anext__()
    t(lambda: n.throw(ValueError('q')))
    a = ag()
    n = a.asend('x')
    t(lambda: n.send(None))
    print(n.__iter__() is n, next.__name__, n.__await__() is n)
    t(lambda: n.close())
    t(lambda: n.send(None))
asyncio.run(main())
