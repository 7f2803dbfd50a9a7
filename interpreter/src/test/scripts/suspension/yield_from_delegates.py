import sys, traceback
def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
    except KeyError as e:
        print("inner caught", repr(e), repr(e.__context__))
        yield "k"
    finally:
        print("inner fin")
    return "res"
def outer():
    r = yield from inner()
    print("outer r", r)
    try:
        raise ValueError("handled")
    except ValueError:
        try:
            r = yield from boom()
        except ZeroDivisionError as e:
            print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
            print(traceback.format_exc().replace(__file__, "yield_from_delegates.py"), end="")
    yield from [7, 8]
    return "end"
def boom():
    yield "b1"
    print(sys.exc_info()[0])
    yield "b2"
    try:
        {}[1]
    except KeyError:
        1/0
g = outer()
print(next(g), g.gi_yieldfrom is not None, g.gi_yieldfrom.__name__, g.gi_running)
print(g.send("A"), g.send("B"))
for x in g: print("it", x)
g = outer(); next(g); print(g.throw(KeyError("t")));
try: next(g)
except Exception as e: print(repr(e))
print(next(g)); g.close(); print(g.gi_yieldfrom, g.gi_frame)
# recursion
def walk(t):
    if t:
        yield from walk(t[0]); yield t[1]; yield from walk(t[2])
def build(lo, hi):
    if lo >= hi: return None
    m=(lo+hi)//2
    return (build(lo,m), m, build(m+1,hi))
print(sum(walk(build(0,1000))), list(walk(build(0,10))))
def selfref():
    def gg():
        yield 1
        try:
            next(h)
        except ValueError as e: print("VE", e)
        yield 2
    yield from gg()
h = selfref()
print(list(h))
def si():
    yield 1
    raise StopIteration("x")
def osi():
    try:
        yield from si()
    except RuntimeError as e: print(repr(e), repr(e.__cause__))
    yield 9
print(list(osi()))
def sub():
    got = []
    while True:
        v = yield got
        if v is None: return got
        got.append(v)
def dele():
    a = yield from sub()
    b = yield from sub()
    return a, b
d = dele(); next(d); d.send(1); d.send(2); d.send(None); d.send(3)
try: d.send(None)
except StopIteration as e: print(e.value)
d = dele(); next(d)
inner_g = d.gi_yieldfrom
print(inner_g.send(5)); print(d.send(6))
inner_g.close()
try: print(next(d))
except Exception as e: print(type(e), e)
