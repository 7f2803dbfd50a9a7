# What cannot be pickled, and bytes that are no pickle.
import copyreg
import pickle


def outer():
    def inner():
        pass
    return inner


class Hidden:
    pass


Old = Hidden


class Hidden:
    pass


class Reduced:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return self.value


class Unready(pickle.Pickler):
    def __init__(self):
        pass


def attempt(call):
    try:
        print(call())
    except BaseException as error:
        text = str(error)
        print(type(error).__name__, text if ' at 0x' not in text else text.split(' at 0x')[0])


attempt(lambda: pickle.dumps(outer()))
attempt(lambda: pickle.dumps(lambda: 1))
attempt(lambda: pickle.dumps(Old()))
attempt(lambda: pickle.dumps(pickle))
attempt(lambda: pickle.dumps(i for i in ()))
attempt(lambda: Unready().dump(1))
for value in (1, (1,), (int, 1), (int, (), None, 3), (int, (), None, None, 3), (int, (), {}, None, None, 3), 'abc',
              (1, 2, 3, 4, 5, 6, 7), (copyreg.__newobj__, ()), (copyreg.__newobj__, (1,)), (copyreg.__newobj__, (int,)),
              (copyreg.__newobj_ex__, (int,)), (copyreg.__newobj_ex__, (1, (), {})),
              (copyreg.__newobj_ex__, (int, 1, {})), (copyreg.__newobj_ex__, (int, (), 1))):
    attempt(lambda: pickle.dumps(Reduced(value)))
attempt(lambda: pickle.dumps(1, 6))
attempt(lambda: pickle.dumps(1, 'a'))
attempt(lambda: pickle.dump(1, 2))
attempt(lambda: pickle.load(2))
attempt(lambda: pickle.loads(2))
for data in (b'', b'\x80', b'\x80\x06.', b'K', b'.', b'N', b'(.', b'(1.', b't.', b'\x95\x00', b'h\x05.', b'P1\n.',
             b'cx\ny\n.', b'NN\x93.', b'NN\x81.', b'cbuiltins\nint\nN\x81.', b'I5x\n.', b'L5\n.', b'Fabc\n.',
             b'Sabc\n.', b"S'a\\xe9'\n.", b'\xff', b'N}b.', b'N)R.', b'cbuiltins\nint\nNR.', b'NNa.', b']NNs.',
             b'\x82\x01.', b'\x82\x00.', b'\x8a\xff.', b'\x8b\xff\xff\xff\xff.', b'\x97.', b'N\x98.',
             b'X\x05\x00\x00\x00ab', b'Vab', b'0.', b'g1\n.', b'p1\n.', b'I01\n.', b'I99999999999999999999\n.',
             b'(cbuiltins\nint\no.', b'(ibuiltins\nint\n.', b'((NNd.', b'(Nd.', b'\x8d' + b'\xff' * 8, b'\n', b"'"):
    print(data, end=' ')
    attempt(lambda: pickle.loads(data))
