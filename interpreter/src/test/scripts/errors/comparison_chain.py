# Comparison chain.
a = b = 1
if a < b < 'x': pass
