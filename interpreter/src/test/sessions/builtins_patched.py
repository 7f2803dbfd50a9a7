# ouro: --virtual-time
import builtins
import codecs
import decimal
import os
import warnings

builtins.len = lambda value: -1
builtins.extra = "only here"
decimal.getcontext().prec = 5
decimal.DefaultContext.prec = 6
codecs.register_error("question", lambda error: ("?" * (error.end - error.start), error.end))
os.environ["ONLY_HERE"] = "yes"
warnings.simplefilter("ignore")


class Number(int):
    pass


class Failure(Exception):
    pass


for _ in range(50):
    print(len([1, 2, 3]), extra, decimal.Decimal(1) / 3, "é".encode("ascii", "question"), os.environ["ONLY_HERE"])
print([cls for cls in int.__subclasses__() if cls.__module__ == "__main__"])
print([cls for cls in Exception.__subclasses__() if cls.__module__ == "__main__"])
