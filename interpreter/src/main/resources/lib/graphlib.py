"""Orders in which everything comes after what it needs (Library Reference, graphlib)."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """Things need each other in a circle."""


class _Node:
    __slots__ = ("node", "missing", "followers", "state")

    def __init__(self, node):
        self.node = node
        self.missing = 0
        self.followers = []
        self.state = "waiting"


class TopologicalSorter:
    """Takes nodes with what they need, and gives them out in an order."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._given = self._finished = 0
        for node, needs in (graph or {}).items():
            self.add(node, *needs)

    __class_getitem__ = classmethod(GenericAlias)

    def _find(self, node):
        if node not in self._nodes:
            self._nodes[node] = _Node(node)
        return self._nodes[node]

    def add(self, node, *predecessors):
        """Adds a node and what it needs."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        found = self._find(node)
        found.missing += len(predecessors)
        for each in predecessors:
            self._find(each).followers.append(node)

    def prepare(self):
        """Ends adding; CycleError where there is no order."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [each.node for each in self._nodes.values() if each.missing == 0]
        for node in self._ready:
            self._nodes[node].state = "ready"
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, places, walks = [], {}, []
            node = start
            while True:
                if node in seen:
                    if node in places:
                        return path[places[node]:] + [node]
                else:
                    seen.add(node)
                    walks.append(iter(self._nodes[node].followers))
                    places[node] = len(path)
                    path.append(node)
                while path:
                    following = next(walks[-1], self)
                    if following is not self:
                        node = following
                        break
                    del places[path.pop()]
                    walks.pop()
                else:
                    break
        return None

    def get_ready(self):
        """The nodes that need nothing more and were not given out yet."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        ready = tuple(self._ready)
        for node in ready:
            self._nodes[node].state = "given"
        self._ready.clear()
        self._given += len(ready)
        return ready

    def is_active(self):
        """Whether more is to come."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._given or bool(self._ready)

    __bool__ = is_active

    def done(self, *nodes):
        """Says that nodes are finished."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            found = self._nodes.get(node)
            if found is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if found.state != "given":
                raise ValueError(
                    f"node {node!r} was already marked as done" if found.state == "done" else
                    f"node {node!r} was not passed out (still not ready)")
            found.state = "done"
            self._finished += 1
            for follower in found.followers:
                other = self._nodes[follower]
                other.missing -= 1
                if other.missing == 0:
                    other.state = "ready"
                    self._ready.append(follower)

    def static_order(self):
        """All nodes in an order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
