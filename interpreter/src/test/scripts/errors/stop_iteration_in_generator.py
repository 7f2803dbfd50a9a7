# Stop iteration in generator.
def g():
  raise StopIteration
  yield
next(g())
