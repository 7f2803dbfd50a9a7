# Subscript chain.
d={'a':{'b':1}}
d['a']['c']['d']
