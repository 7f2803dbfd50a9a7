import array

from attempts import attempt

a = array.array('i', [1, 2, 3])
print(a[0], len(a), a.typecode, a.itemsize, list(a), a.tobytes(), a.append(4), a.extend([5]), a, a[1:3], a + a, a * 2, a == array.array('i', [1, 2, 3, 4, 5]), a.index(3), a.count(1), a.pop(), a.remove(1), a.reverse(), a, a.tolist(), 3 in a, a.insert(0, 9), a.buffer_info()[1])
attempt(array.array, 'i', ['x'])
attempt(array.array, 'q', [2 ** 70])
attempt(array.array, 'b', [200])
attempt(array.array, 'z')
attempt(a.append, 'x')
attempt(a.append, 2.5)
attempt(a.__getitem__, 99)
print(array.array('d', [1, 2.5]), array.array('f', [0.1]), array.array('u', 'hé'), array.array('B', b'ab'), array.array('i'))
a.frombytes(b'\x01\x00\x00\x00')
print(a)
a[0] = 7
a[1:2] = array.array('i', [8, 8])
del a[0]
print(a, sum(a), max(a), sorted(a), bytes(a)[:4], memoryview(a)[0] if 0 else '', array.typecodes)
a.byteswap()
print(a[0])
attempt(a.fromlist, [1, 2])
print(a[-1], a < array.array('i', [9]), hash is not None)
attempt(hash, a)
import copy
print(copy.copy(a) == a, [x for x in array.array('H', [1, 65535])])
attempt(array.array, 'i', 3)
attempt(a.remove, 1000)
attempt(a.index, 1000)
attempt(array.array('i').pop)
