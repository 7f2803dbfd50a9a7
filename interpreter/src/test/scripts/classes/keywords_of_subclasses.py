def t(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except TypeError as error:
        print('TypeError', error)
class Pair(tuple):
    def __new__(cls, *items, unit=None):
        self = super().__new__(cls, items)
        self.unit = unit
        return self
class Length(float):
    def __new__(cls, value, unit='m'):
        self = super().__new__(cls, value)
        self.unit = unit
        return self
print(Pair(1, 2, unit='cm'), Pair(1, unit='cm').unit, Length(2.5, unit='km'), Length(1, unit='km').unit)
for base in tuple, float, frozenset, list, bytearray:
    class Plain(base):
        pass
    class Own(base):
        def __init__(self, *args, unit=None):
            self.unit = unit
    arguments = (2.5,) if base is float else ([1],)
    print(base.__name__, Own(*arguments, unit='cm').unit)
    t(base, *arguments, unit=1)
    t(Plain, *arguments, unit=1)
t(slice, 1, unit=1)
t(map, print, [], unit=1)
class Buffer(bytearray):
    def __init__(self, *args, name=None):
        super().__init__(*args)
        self.name = name
buffer = Buffer(b'ab', name='x')
print(buffer, buffer.name, len(Buffer()))
