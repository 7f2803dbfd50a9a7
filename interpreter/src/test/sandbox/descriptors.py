#### a descriptor that the process has: OSError (only here)
print(os.read(3, 10), MARK)
#### all descriptors that the process has: nothing (only here)
for number in range(3, 64):
    try:
        print(os.read(number, 10), MARK)
    except OSError:
        pass
#### os.fdopen: OSError (only here)
print(os.fdopen(4).read(), MARK)
#### open of a number: OSError (only here)
print(open(5, "rb").read(10), MARK)
#### closing others: OSError (only here)
for number in range(3, 20):
    os.close(number)
print(MARK)
#### os.dup: AttributeError (only here)
print(os.dup(1), MARK)
#### os.sendfile: AttributeError (only here)
os.sendfile(1, 3, 0, 10)
print(MARK)
#### a socket of a number: NotImplementedError (only here)
import socket
print(socket.socket(fileno=3), MARK)
#### os.fstat: OSError (only here)
print(os.fstat(3), MARK)
#### os.ftruncate: OSError (only here)
os.ftruncate(3, 0)
print(MARK)
#### os.open relative to a folder: NotImplementedError (only here)
print(os.open("secret.txt", os.O_RDONLY, dir_fd=3), MARK)
#### os.fchdir: AttributeError (only here)
os.fchdir(3)
print(MARK)
