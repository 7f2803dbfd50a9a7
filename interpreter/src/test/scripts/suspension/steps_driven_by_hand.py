import asyncio

from attempts import attempt


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
    attempt(lambda: n.send(None))
    n = a.__anext__()
    attempt(lambda: n.send('v'))
    n = a.__anext__()
    attempt(lambda: n.send('v'))
    attempt(lambda: n.send('v'))
    a = ag()
    n = a.__anext__()
    attempt(lambda: n.send('v'))
    n = a.__anext__()
    attempt(lambda: n.throw(ValueError('q')))
    a = ag()
    n = a.asend('x')
    attempt(lambda: n.send(None))
    print(n.__iter__() is n, next.__name__, n.__await__() is n)
    attempt(lambda: n.close())
    attempt(lambda: n.send(None))
asyncio.run(main())
