# Inside class.
class A:
  x = 1/0
