import asyncio


for partial, expected in ((b"ab", 5), (b"", None), ([1], "x")):
    error = asyncio.IncompleteReadError(partial, expected)
    print(repr(error), error.args, error.partial, error.expected, error.__reduce__()[1])
error = asyncio.LimitOverrunError("too much", 3)
print(repr(error), error.consumed, error.__reduce__()[1])
