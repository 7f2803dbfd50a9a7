"""try, finally and with around suspensions; throw and close at every one of them."""


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow


def body():
    try:
        with Manager("outer"), Manager("inner", swallow=True):
            for i in range(2):
                try:
                    got = yield ("try", i)
                    print("got", got)
                except ValueError as error:
                    print("handler", error)
                    got = yield ("except", i)
                    print("handler got", got)
                else:
                    yield ("else", i)
                finally:
                    print("finally", i)
                    yield ("finally", i)
            yield "with"
        yield "after with"
    except KeyError as error:
        print("outer handler", repr(error), repr(error.__context__))
        yield "recovered"
    finally:
        print("last finally")
    return "done"


def drive(name, *actions):
    print("---", name)
    generator = body()
    try:
        print(next(generator))
        for action in actions:
            if isinstance(action, BaseException):
                print(generator.throw(action))
            elif action == "close":
                print("close", generator.close())
            else:
                print(generator.send(action))
    except StopIteration as stop:
        print("stop", stop.value)
    except BaseException as error:
        print("raised", repr(error), repr(error.__context__))
    try:
        generator.close()
    except RuntimeError as error:
        print(error)
        for _ in range(9):
            next(generator, None)


drive("plain", 1, 2, 3, 4, 5, 6, 7, 8, 9)
drive("thrown in try", ValueError("a"), 2, 3, 4)
drive("thrown in handler", ValueError("a"), KeyError("b"), 3, 4)
drive("thrown in finally", 1, 2, KeyError("c"), 4, 5)
drive("thrown in with", 1, 2, 3, 4, 5, 6, TypeError("d"), 7)
drive("closed in try", "close")
drive("thrown unknown", OSError("e"), 1, 2)


def returns_in_finally():
    try:
        yield 1
        raise ValueError("lost")
    finally:
        return "kept"


def breaks_in_finally():
    for i in range(3):
        try:
            yield i
        finally:
            break
    yield "out"


for function in (returns_in_finally, breaks_in_finally):
    generator = function()
    print(next(generator))
    try:
        print(generator.throw(KeyError("gone")))
    except StopIteration as stop:
        print("stop", stop.value)


def refuses():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            print("no")


generator = refuses()
next(generator)
try:
    generator.close()
except RuntimeError as error:
    print(error)
print(list(generator))


def delegates():
    try:
        result = yield from body()
        print("delegate gave", result)
    except ValueError as error:
        print("delegator caught", error)
    yield "end"


generator = delegates()
print(next(generator), generator.throw(ValueError("through")), generator.send(1))
print(list(generator))
