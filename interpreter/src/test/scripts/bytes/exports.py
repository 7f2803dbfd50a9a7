def t(f):
    try:
        r = f()
        print('->', repr(r))
    except BaseException as e:
        print(type(e).__name__, e)
b = bytearray(b'abcdef')
m = memoryview(b)
t(lambda: b.append(1))
t(lambda: b.extend(b'x'))
t(lambda: b.clear())
t(lambda: b.pop())
t(lambda: b.insert(0, 1))
t(lambda: b.remove(97))
t(lambda: b.__delitem__(0))
t(lambda: b.__setitem__(slice(0,2), b'x'))
t(lambda: b.__setitem__(slice(0,2), b'xy'))
def iadd():
    global b
    b += b'zz'
t(iadd)
def imul():
    global b
    b *= 2
t(imul)
t(lambda: b.reverse())
print(b)
m.release()
t(lambda: b.append(1))
with memoryview(b) as m2:
    t(lambda: b.append(2))
    m3 = m2[1:]
    t(lambda: m2.release())
t(lambda: b.append(2))
m3.release()
t(lambda: b.append(2))
print(b)
del b[:]
