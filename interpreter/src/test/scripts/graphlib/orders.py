import graphlib

from attempts import attempt

g = graphlib.TopologicalSorter({'D': {'B', 'C'}, 'B': {'A'}, 'C': {'A'}})
o = list(g.static_order())
print(o[0], sorted(o[1:3]), o[3])
g = graphlib.TopologicalSorter()
g.add('x', 'y')
g.add('y', 'x')
attempt(g.prepare)
g = graphlib.TopologicalSorter({'b': ['a']})
g.prepare()
while g.is_active():
    n = g.get_ready()
    print(n)
    g.done(*n)
