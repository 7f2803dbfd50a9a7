import os

name = f"/tmp/ouro-descriptors-{os.getpid()}"
fd = os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL)
print(fd >= 3, os.write(fd, b"hello world"), os.lseek(fd, 6, os.SEEK_SET), os.read(fd, 3), os.read(fd, 100), os.read(fd, 5))
os.ftruncate(fd, 5)
print(os.fstat(fd).st_size, os.lseek(fd, 0, os.SEEK_END))
os.close(fd)
for attempt in (lambda: os.close(fd), lambda: os.read(fd, 1), lambda: os.write(999, b"x"), lambda: os.open(name + "no", os.O_RDONLY),
                lambda: os.open(name, os.O_CREAT | os.O_EXCL), lambda: os.open("/tmp", os.O_WRONLY)):
    try:
        print(attempt())
    except OSError as error:
        print(type(error).__name__, error.errno, error.strerror)
fd = os.open(name, os.O_WRONLY | os.O_APPEND)
os.write(fd, b"!")
os.close(fd)
with os.fdopen(os.open(name, os.O_RDONLY)) as f:
    print(f.read())
os.remove(name)
r, w = os.pipe()
print(os.write(w, b"through the pipe\nline two\n"))
os.close(w)
with os.fdopen(r) as f:
    print(f.readline(), f.readlines())
