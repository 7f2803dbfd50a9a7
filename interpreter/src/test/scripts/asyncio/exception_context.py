import asyncio
class CM:
    def __enter__(s): return s
    def __exit__(s, *a): raise ValueError("exit")
    async def __aenter__(s): return s
    async def __aexit__(s, *a):
        import sys; print(sys.exc_info()[1].__class__)
        await asyncio.sleep(0); print(sys.exc_info()[1].__class__); raise ValueError("aexit")
try:
    with CM(): raise KeyError("k")
except ValueError as e: print(repr(e.__context__))
async def main():
    try:
        async with CM(): raise KeyError("k")
    except ValueError as e: print(repr(e.__context__))
    async def sub():
        await asyncio.sleep(0); raise ValueError("sub")
    try:
        try: raise KeyError("a")
        finally: await sub()
    except ValueError as e: print(repr(e.__context__))
    try:
        try: raise KeyError("a")
        except KeyError: await sub()
    except ValueError as e: print(repr(e.__context__))
    try:
        try: raise KeyError("a")
        except KeyError: await asyncio.create_task(sub())
    except ValueError as e: print(repr(e.__context__))
    try:
        try: raise KeyError("a")
        except KeyError:
            try: await asyncio.wait_for(sub(), 1)
            finally: print("x")
    except ValueError as e: print(repr(e.__context__), repr(e.__context__.__context__))
    def gen():
        yield 1
        raise ValueError("gen")
    try:
        try: raise KeyError("a")
        except KeyError:
            g = gen(); next(g); next(g)
    except ValueError as e: print(repr(e.__context__))
    try:
        try: raise KeyError("a")
        except KeyError:
            for x in gen(): pass
    except ValueError as e: print(repr(e.__context__))
asyncio.run(main())
