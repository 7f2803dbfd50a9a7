# Names with NUL characters and lone surrogates, of files and of modules.
import os
import posixpath


def show(call):
    try:
        print(ascii(call()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


for name in 'a\0b', '\udc80', '\ud800':
    show(lambda: open(name))
    show(lambda: os.stat(name))
    show(lambda: os.path.exists(name))
    show(lambda: posixpath.realpath('/' + name))
    show(lambda: __import__(name))
show(lambda: posixpath.realpath(b'\xff\0'))
show(lambda: __import__(''))
show(lambda: __import__(1))
show(lambda: __import__('os', level=-1))
for options in [
    dict(newline='?'), dict(newline=1), dict(encoding=1), dict(encoding='a\0b'), dict(errors=1), dict(mode=1),
    dict(mode=''), dict(mode='rw'), dict(mode='rb', newline=''), dict(mode='rb', errors='strict'),
    dict(buffering=0), dict(buffering='x'), dict(buffering=10**30),
]:
    show(lambda: open('/dev/null', **options))
