import csv, io

from attempts import attempt


def read(text, **options):
    return list(csv.reader(io.StringIO(text, newline=''), **options))

def write(rows, **options):
    file = io.StringIO(newline='')
    writer = csv.writer(file, **options)
    return ([writer.writerow(row) for row in rows], file.getvalue())
print(csv.list_dialects(), csv.get_dialect('excel').delimiter, csv.get_dialect('excel').lineterminator)
attempt(csv.get_dialect, 'x')
attempt(csv.unregister_dialect, 'x')
attempt(csv.register_dialect, 'x')
attempt(csv.register_dialect, 3)
csv.register_dialect('mine', delimiter='|')
print(read('a|b\n', dialect='mine'))
attempt(write, [['a', 'b']], dialect='mine')
csv.unregister_dialect('mine')
print(csv.field_size_limit(), csv.field_size_limit(10))
attempt(read, 'a' * 11)
csv.field_size_limit(131072)
d = csv.DictReader(io.StringIO('a,b\n1,2\n\n3\n4,5,6\n'))
print(d.fieldnames, list(d), d.line_num)
d = csv.DictReader(io.StringIO('1,2,3\n'), fieldnames=['x', 'y'], restkey='rest', restval='none')
print(list(d))
f = io.StringIO()
w = csv.DictWriter(f, ['a', 'b'], restval='-')
print(w.writeheader(), w.writerow({'a': 1}), w.writerows([{'b': 2}, {'a': 3, 'b': 4}]))
print(repr(f.getvalue()))
attempt(w.writerow, {'c': 1})
attempt(lambda: csv.DictWriter(f, ['a'], extrasaction='bad'))
w = csv.DictWriter(f, ['a'], extrasaction='ignore')
w.writerow({'a': 1, 'z': 2})
print(type(csv.reader([])), type(csv.writer(f)), csv.reader([]).line_num, csv.reader([]).dialect.delimiter, csv.QUOTE_MINIMAL, csv.QUOTE_ALL)

class D(csv.Dialect):
    delimiter = ';'
    quotechar = "'"
    lineterminator = '\n'
    quoting = csv.QUOTE_ALL
attempt(write, [['a', 1]], dialect=D)
attempt(read, "'a';b", dialect=D())

class E(csv.excel):
    delimiter = '::'
attempt(write, [['a']], dialect=E)
attempt(E)
attempt(csv.Dialect)
r = csv.reader(['a,b', '"c', 'd",e'])
next(r)
print(r.line_num)
next(r)
print(r.line_num)
print(csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.Sniffer().has_header('name,age\nx,1\ny,2\n'), csv.Sniffer().sniff('"a","b"\n"c","d"\n').delimiter)
