# Subscript over lines.
x = [1,
  2,
  3][7]
