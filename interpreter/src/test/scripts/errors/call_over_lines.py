# Call over lines.
def g(*a): raise ValueError
x = g(1,
   2,
   3)
