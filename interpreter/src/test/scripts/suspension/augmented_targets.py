a=[1,2,3]
def f():
    b=[10,20,30]; c=b; i=0
    b[i] += (b:=[5,6,7])[1]
    print(b,c)
    b=c
    b[i] += (i:=2)
    print(b,c,i)
    b[i] += [i for i in range(3)][0]
    b[i] += sum((i:=1) for x in (1,))
    print(b,i)
    class O: pass
    o=O(); o.x=1; p=o
    o.x += (o:=5)
    print(p.x,o)
    o=p
    o.x += o.x + (lambda: (o:=3))() 
    print(o.x)
    try:
        z[0] += 1
    except UnboundLocalError as e: print(e)
    z=1
    b[i] += [i:=0 for _ in range(2)][0]
    print(b,i)
f()
async def g():
    import asyncio
    b=[1,2]; i=1
    async def h(x): await asyncio.sleep(0); return x
    b[i] += await h(i)
    b[await h(0)] += await h(4)
    print(b)
import asyncio
asyncio.run(g())
