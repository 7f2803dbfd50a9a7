# Message of two lines.
class MyE(Exception):
  def __str__(self): return 'hello\nworld'
raise MyE()
