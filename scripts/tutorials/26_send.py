# ouro: --virtual-time
# A generator can also be given something: yield is an expression, and its value is what the caller sends.
# throw() raises an exception at the yield, close() ends the generator there.


def average():
    total = count = 0
    result = None
    while True:
        try:
            number = yield result
        except ValueError as error:
            print("set back by", repr(str(error)))
            total = count = 0
            result = None
        else:
            total += number
            count += 1
            result = total / count


def patient():
    try:
        while True:
            print("heard:", (yield))
    finally:
        print("the listener goes home")


running = average()
next(running)
for value in (10, 20, 60):
    print("average so far:", running.send(value))
print("after throw:", running.throw(ValueError("new season")))
print("average so far:", running.send(4))

listener = patient()
next(listener)
listener.send("hello")
listener.send("anybody there?")
listener.close()
