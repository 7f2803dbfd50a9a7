from attempts import attempt

m = memoryview(bytes(range(8)))
c = m.cast('B')
print(c.format, c.itemsize, c.shape, c.strides, c.ndim, c.nbytes)
c = m.cast('H')
print(c.tolist(), c.format, c.itemsize, c.shape, c.strides, len(c))
c = m.cast('B', [2,4])
print(c.tolist(), c.shape, c.ndim, c.strides, c[1,2])
attempt(lambda: c[0])
c = m.cast('i')
print(c[0], c[-1], c.tobytes(), c == m, hash(m) == hash(bytes(range(8))))
attempt(lambda: m.cast('Z'))
attempt(lambda: memoryview(b'abc').cast('H'))
attempt(lambda: m.cast('H').cast('I'))
print(memoryview(b'abc').hex('-'), memoryview(b'abc').toreadonly().readonly)
x = bytearray(8)
d = memoryview(x).cast('d')
d[0] = 1.5
print(x, d.tolist())

attempt(lambda: memoryview('x'))
attempt(lambda: hash(memoryview(bytearray(b'a'))))
print(list(memoryview(b'abc')), 97 in memoryview(b'abc'), list(reversed(memoryview(b'abc'))))
m.release(); attempt(lambda: m[0]); attempt(lambda: m.tolist()); attempt(lambda: len(m)); print(str(m)[:17])
m = memoryview(bytearray(range(24)))
grid = m.cast('B', (2, 3, 4))
print(grid.tolist(), grid[1, 2, 3], grid.tobytes('F'), grid.strides, grid.c_contiguous, grid.f_contiguous)
grid[0, 0, 0] = 99
print(m[0], len(grid), grid[1:].tolist())
for key in (0, (0, 0), (0, 0, 0, 0), (0, 5, 0), 'x', (slice(0), slice(0))):
    attempt(lambda: grid[key])
def put(key, value):
    m[key] = value
for key, value in [(0, 256), (0, 'x'), (0, 1.5), (99, 0), (slice(0, 2), b'abc'), (slice(0, 2), 3), ('x', 1)]:
    attempt(lambda: put(key, value))
attempt(lambda: m.cast('i', [2, 2]))
attempt(lambda: m.cast('B', [-1]))
attempt(lambda: m.cast(1))
attempt(lambda: m[::2].cast('H'))
attempt(lambda: m.__delitem__(0))
scalar = m[:4].cast('i', [])
print(scalar.ndim, scalar.shape, scalar[()], scalar.tolist(), len(scalar))
print(m[::2].tolist(), m[::-3].tobytes(), m[::2].contiguous, m.suboffsets, m[2:4] == b'\x02\x03', m[:2].cast('b') == m[:2])
