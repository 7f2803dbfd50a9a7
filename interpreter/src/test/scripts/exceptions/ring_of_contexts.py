ex = ValueError("a")
try:
    ex.__context__ = ex
    try:
        raise ex
    except ValueError:
        try:
            raise KeyError("b")
        except KeyError as k:
            print(repr(k.__context__))
except Exception as e: print("outer", e)
