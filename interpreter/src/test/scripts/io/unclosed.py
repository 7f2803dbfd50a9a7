# Files that nobody closes are written all the same.
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'a.txt')
    open(path, 'w').write('one\n')
    print(open(path).read(), end='')
    open(path, 'a').write('two\n')
    print(open(path).read(), end='')
    open(os.devnull, 'w').write('nothing')
