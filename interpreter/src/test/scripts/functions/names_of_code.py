import os.path


def outer(first, *, second=2):
    """Has variables of all kinds."""
    import os.path as paths
    from sys import argv

    shared = first + second

    def inner():
        return shared * first

    for index in range(3):
        argv.extra = inner().real + paths.sep
    return os.path, index


class Box:
    def get(self):
        return self.__value + self.plain


for function in outer, Box.get:
    code = function.__code__
    print(code.co_varnames, code.co_nlocals, code.co_cellvars, code.co_freevars)
    print(code.co_names)


def constants(value):
    if value is None:
        return 2.5, "text"
    return value * 7


print(constants.__code__.co_consts[0], 7 in constants.__code__.co_consts)
