import csv, io

from attempts import attempt


def write(rows, **options):
    file = io.StringIO(newline='')
    writer = csv.writer(file, **options)
    return ([writer.writerow(row) for row in rows], file.getvalue())
attempt(write, [[1, 2.5, None, 'a', 'a,b', 'a"b', 'a\nb', '', True]])
attempt(write, [[]])
attempt(write, [['']])
attempt(write, [[None]])
attempt(write, ['abc'])
attempt(write, [3])
attempt(write, [[' a', 'b ']])
for q in range(4):
    attempt(write, [[1, 2.5, None, 'a', 'a b']], quoting=q)
    attempt(write, [['a,b']], quoting=q)
    attempt(write, [['a"b']], quoting=q)
    attempt(write, [['a"b', 'c,d']], quoting=q, escapechar='\\')
    attempt(write, [['']], quoting=q)
attempt(write, [['a"b']], doublequote=False)
attempt(write, [['a"b']], doublequote=False, escapechar='\\')
attempt(write, [['a', 'b']], lineterminator='\n', delimiter='\t')
attempt(write, [['a\\b']], escapechar='\\')
attempt(write, [['a\rb']])
attempt(write, [['#']], quotechar='#')
