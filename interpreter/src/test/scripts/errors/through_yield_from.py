# Through yield from.
def g():
  yield from h()
def h():
  yield 1
  raise KeyError('k')
list(g())
