# What subclasses of Pickler and Unpickler decide: persistent ids, classes, reductions, buffers.
import copyreg
import io
import pickle


class Record:
    def __init__(self, key):
        self.key = key


RECORDS = {key: Record(key) for key in ('first', 'second')}


class ByKey(pickle.Pickler):
    def persistent_id(self, obj):
        return obj.key if isinstance(obj, Record) else None


class FromKey(pickle.Unpickler):
    def persistent_load(self, pid):
        if pid not in RECORDS:
            raise pickle.UnpicklingError('unsupported persistent object')
        return RECORDS[pid]


class Careful(pickle.Unpickler):
    def find_class(self, module, name):
        if module == 'builtins' and name in ('range', 'set'):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"global '{module}.{name}' is forbidden")


class Overriding(pickle.Pickler):
    def reducer_override(self, obj):
        return (str, ('a function',)) if callable(obj) and not isinstance(obj, type) else NotImplemented


for protocol in range(6):
    file = io.BytesIO()
    ByKey(file, protocol).dump([RECORDS['first'], {'k': RECORDS['second']}])
    print(file.getvalue())
    file.seek(0)
    loaded = FromKey(file).load()
    print(loaded[0] is RECORDS['first'], loaded[1]['k'] is RECORDS['second'])

for data in (pickle.dumps(range(3)), pickle.dumps({1}, 2), b"cos\nsystem\n(S'echo'\ntR."):
    try:
        print(Careful(io.BytesIO(data)).load())
    except pickle.UnpicklingError as error:
        print(error)

file = io.BytesIO()
Overriding(file).dump([len, int, 3])
print(pickle.loads(file.getvalue()))

pickler = pickle.Pickler(file := io.BytesIO())
pickler.dispatch_table = copyreg.dispatch_table.copy()
pickler.dispatch_table[Record] = lambda record: (Record, (record.key * 2,))
pickler.dump(RECORDS['first'])
print(pickle.loads(file.getvalue()).key)

buffers = []
big = bytearray(b'buffer')
data = pickle.dumps([pickle.PickleBuffer(big), pickle.PickleBuffer(b'read')], 5, buffer_callback=buffers.append)
print(data, [bytes(each.raw()) for each in buffers])
again = pickle.loads(data, buffers=buffers)
print([bytes(each) for each in again])
big[0] = 66
print([bytes(each) for each in again], pickle.loads(pickle.dumps(pickle.PickleBuffer(big), 5)))

copyreg.add_extension('__main__', 'Record', 300)
print(pickle.dumps(Record, 2), pickle.loads(pickle.dumps(Record, 4)) is Record)

file = io.BytesIO()
for each in range(3):
    pickle.dump({'number': each}, file)
file.seek(0)
print([pickle.load(file) for _ in range(3)], file.read())
try:
    pickle.load(file)
except EOFError as error:
    print(error)
