# Name suggestion.
def f():
  value=1
  print(valeu)
f()
