# Too many values.
a,b=1,2,3
