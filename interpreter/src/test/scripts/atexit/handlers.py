import atexit


@atexit.register
def first():
    print("first")


def named(*args, **kwargs):
    print("named", args, kwargs)


print(atexit.register(named, 1, 2, key=3) is named)
atexit.register(named, "again")
atexit.register(first)
atexit.unregister(first)


def failing():
    1 / 0


atexit.register(failing)
try:
    atexit.register(3)
except TypeError as error:
    print(error)
try:
    atexit.register()
except TypeError as error:
    print(error)
print("end of script")
