import sys, os, io

from attempts import attempt


def f():
    x = 1
    def g(): 
        nonlocal x
        x += 1
        print('g', x)
    return g
g = f()
attempt(lambda: exec(g.__code__))
attempt(lambda: exec(g.__code__, closure=g.__closure__))
attempt(lambda: exec(g.__code__, {}, closure=()))
attempt(lambda: exec(g.__code__, {}, {}, closure=g.__closure__))
attempt(lambda: exec("pass", closure=g.__closure__))
attempt(lambda: exec(g.__code__, closure=[1]))
attempt(lambda: exec(f.__code__, closure=g.__closure__))
attempt(lambda: exec(f.__code__, closure=None))
attempt(lambda: eval(g.__code__))
