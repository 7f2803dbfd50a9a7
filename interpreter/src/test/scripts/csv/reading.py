import csv, io

from attempts import attempt


def read(text, **options):
    return list(csv.reader(io.StringIO(text, newline=''), **options))
for s in ['a,b\n', '"a,b",c\r\n', 'a"b,c\n', '"a""b",c\n', '"a\nb",c\n', 'a,b', '', '\n', 'a,,\n', '"",""\n', ' a, b\n', '"a"b,c\n', 'a\rb\n', '"abc', 'a,"b', 'a\n\nb\n', '"a" ,b\n']:
    attempt(read, s)
    attempt(read, s, strict=True)
    attempt(read, s, skipinitialspace=True)
attempt(read, 'a;b\n', delimiter=';')
attempt(read, "'a,b',c\n", quotechar="'")
attempt(read, 'a\\,b,c\n', escapechar='\\')
attempt(read, '"a\\"b",c\n', escapechar='\\', doublequote=False)
attempt(read, '1,"2",x\n', quoting=csv.QUOTE_NONNUMERIC)
attempt(read, '1,"2",3.5\n', quoting=csv.QUOTE_NONNUMERIC)
attempt(read, '"a",b\n', quoting=csv.QUOTE_NONE)
attempt(read, 'a,b\n', delimiter='ab')
attempt(read, 'a', delimiter='')
attempt(read, 'a', delimiter=3)
attempt(read, 'a', quotechar=None)
attempt(read, 'a', quotechar=None, quoting=csv.QUOTE_NONE)
attempt(read, 'a', quoting=9)
attempt(read, 'a', foo=1)
attempt(read, 'a', dialect='nope')
attempt(read, 'a', lineterminator=3)
attempt(read, 'a', quotechar='ab')
attempt(read, 'a', escapechar='ab')
attempt(read, 'a\x00b\n')
attempt(lambda: list(csv.reader([b'a'])))
attempt(lambda: list(csv.reader(3)))
attempt(lambda: list(csv.reader(['a\nb,c'])))
attempt(lambda: csv.reader())
