from attempts import attempt

b = bytearray(b'abcdef')
m = memoryview(b)
attempt(lambda: b.append(1))
attempt(lambda: b.extend(b'x'))
attempt(lambda: b.clear())
attempt(lambda: b.pop())
attempt(lambda: b.insert(0, 1))
attempt(lambda: b.remove(97))
attempt(lambda: b.__delitem__(0))
attempt(lambda: b.__setitem__(slice(0,2), b'x'))
attempt(lambda: b.__setitem__(slice(0,2), b'xy'))
def iadd():
    global b
    b += b'zz'
attempt(iadd)
def imul():
    global b
    b *= 2
attempt(imul)
attempt(lambda: b.reverse())
print(b)
m.release()
attempt(lambda: b.append(1))
with memoryview(b) as m2:
    attempt(lambda: b.append(2))
    m3 = m2[1:]
    attempt(lambda: m2.release())
attempt(lambda: b.append(2))
m3.release()
attempt(lambda: b.append(2))
print(b)
del b[:]
