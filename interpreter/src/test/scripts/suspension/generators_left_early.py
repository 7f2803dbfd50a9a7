import functools
def gen(name):
    try:
        for i in range(5): yield i
    finally: print("closed", name)
for x in gen("break"):
    print(x)
    if x == 1: break
print("after break")
def f():
    for x in gen("return"):
        if x == 2: return x
print(f())
try:
    for x in gen("raise"): raise ValueError(x)
except ValueError as e: print("caught", e, repr(e.__context__))
for x in gen("full"): pass
else: print("else")
g = gen("held")
for x in g: break
print("still", next(g))
g.close()
class It:
    def __iter__(self):
        try: yield 1; yield 2
        finally: print("iter closed")
    def stored(self):
        self.g = gen("stored"); return self.g
it = It()
for x in it: break
print("after it")
for x in it.stored(): break
print("stored still", next(it.g)); it.g.close()
kept = []
def keep(g): kept.append(g); return g
for x in keep(gen("kept")): break
print("kept still", next(kept[0])); kept[0].close()
@functools.lru_cache
def cached(): 
    try: yield 1; yield 2
    finally: print("cached closed")
for x in cached(): break
for x in cached(): print("again", x)
for x in (y * 2 for y in gen("inner of genexp")): break
print("after genexp")
def outer():
    try: yield from gen("delegated")
    finally: print("outer closed")
for x in outer(): break
print("after outer")
def nested():
    for a in gen("a"):
        for b in gen("b"):
            yield a, b
for p in nested():
    print(p)
    if p == (0, 1): break
print("after nested")
for x in gen("cont"):
    for y in gen("inner break"): break
    if x: break
try:
    for x in gen("ex"):
        try: raise KeyError(1)
        finally: print("fin")
except KeyError: print("done")
if 1:
    for x in gen("w"):
        continue
    while True:
        for x in gen("in while"): break
        break
