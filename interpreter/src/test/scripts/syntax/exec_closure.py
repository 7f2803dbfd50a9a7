import sys, os, io
def f():
    x = 1
    def g(): 
        nonlocal x
        x += 1
        print('g', x)
    return g
g = f()
def t(f):
    try:
        r = f()
        print('->', repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
t(lambda: exec(g.__code__))
t(lambda: exec(g.__code__, closure=g.__closure__))
t(lambda: exec(g.__code__, {}, closure=()))
t(lambda: exec(g.__code__, {}, {}, closure=g.__closure__))
t(lambda: exec("pass", closure=g.__closure__))
t(lambda: exec(g.__code__, closure=[1]))
t(lambda: exec(f.__code__, closure=g.__closure__))
t(lambda: exec(f.__code__, closure=None))
t(lambda: eval(g.__code__))
