# The bytes of built-in values in each protocol, and the values read from them again.
import pickle

shared = [1]
recursive = [1]
recursive.append(recursive)
values = [
    None, True, False, 0, 255, 256, 65535, 65536, -1, 2 ** 31 - 1, 2 ** 31, -2 ** 31 - 1, 2 ** 100, -10 ** 40, 1.5,
    float('-inf'), 1j, '', 'abc', 'é\u4e00\U0001f600', 'line\nback\\', '\ud800', b'', b'ab\xff', bytearray(b'x'), (),
    (1,), (1, 2, 3, 4), [], [1, 2], {}, {'a': 1}, {'a': [1], 'b': (2,)}, set(), {1}, frozenset({2}), [shared, shared],
    ..., NotImplemented, type(None), int, len, [].append, 'a'.upper, str.upper, range(1, 9, 2), slice(1, None),
    ValueError('a', 1), OSError(2, 'No such file', 'f'), ImportError('m', name='n'), KeyError('k'),
]
for value in values:
    for protocol in range(6):
        data = pickle.dumps(value, protocol)
        print(protocol, data, repr(pickle.loads(data)).split(' object at')[0].split(' of ')[0])
for protocol in range(6):
    data = pickle.dumps(recursive, protocol)
    again = pickle.loads(data)
    print(data, again[1] is again)
for count in (999, 1000, 1001, 2500):
    for kind in (list, set, frozenset, dict.fromkeys, tuple):
        print([hash(pickle.dumps(kind(range(count)), p)) == hash(pickle.dumps(kind(range(count)), p))
               and len(pickle.dumps(kind(range(count)), p)) for p in range(6)])
print([len(pickle.dumps(['x' * 70000, b'y' * 70000, 'z'], p)) for p in range(6)])
print(pickle.dumps(['x' * 70000, 'z'], 4)[:40], pickle.dumps(['x' * 70000, 'z'], 4)[-20:])
