import os, sys, tempfile

from attempts import attempt

path = os.path.join(tempfile.mkdtemp(), 'x.txt')
fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
with open(fd, 'w') as fp:
    print(fp.name == fd, fp.fileno() == fd, fp.mode)
    fp.write('hello\nworld\n')
attempt(lambda: os.close(fd))
fd = os.open(path, os.O_RDONLY)
with open(fd, 'rb', closefd=False) as fp:
    print(fp.read(), repr(fp) == f"<_io.BufferedReader name={fd}>")
os.lseek(fd, 0, 0)
with open(fd, closefd=True) as fp:
    print(fp.read(), repr(fp) == f"<_io.TextIOWrapper name={fd} mode='r' encoding='UTF-8'>")
attempt(lambda: open(fd))
attempt(lambda: open(-1))
attempt(lambda: open('x', closefd=False))
attempt(lambda: open(1.5))
r, w = os.pipe()
with open(w, 'w') as fp: fp.write('through a pipe\n')
with open(r) as fp: print(fp.read())
sys.stdout.flush()
with open(1, 'w', closefd=False) as fp: fp.write('to stdout\n')
with os.fdopen(os.open(path, os.O_RDONLY)) as fp: print(fp.readlines())
with open(path, 'w') as fp:
    fp.write('kept')
    fp.flush()
    os.fsync(fp.fileno())
    print(isinstance(fp.fileno(), int), os.fstat(fp.fileno()).st_size)
def opener(name, flags):
    print(os.path.basename(name), bool(flags & os.O_CREAT))
    return os.open(name, flags)
with open(path, opener=opener) as fp:
    print(fp.read())
attempt(lambda: open(path, opener=lambda name, flags: -1))
attempt(fp.fileno)
