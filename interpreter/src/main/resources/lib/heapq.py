"""Heaps in lists: the smallest item stands first (Library Reference, heapq)."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _rise(heap, start, place):
    """Moves the item at a place towards the root as long as it is smaller than its parent."""
    item = heap[place]
    while place > start:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[place] = above
        place = parent
    heap[place] = item


def _sink(heap, place):
    """Moves the item at a place down to a leaf along the smaller children, then up to where it belongs."""
    end = len(heap)
    start = place
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    _rise(heap, start, place)


def heappush(heap, item):
    """Adds an item."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    """Removes the smallest item."""
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return first


def heapreplace(heap, item):
    """Removes the smallest item, then adds one."""
    if not heap:
        raise IndexError('index out of range')
    first = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return first


def heappushpop(heap, item):
    """Adds an item, then removes the smallest."""
    return heapreplace(heap, item) if heap and heap[0] < item else item


def heapify(x):
    """Makes a list a heap."""
    for place in reversed(range(len(x) // 2)):
        _sink(x, place)


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest items, in order."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables, sorted."""
    streams = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            streams.append([item if key is None else key(item), order, item, iterator])
            break
    while streams:
        best = streams[0]
        for stream in streams[1:]:
            if (best[0] < stream[0]) if reverse else (stream[0] < best[0]):
                best = stream
        yield best[2]
        for item in best[3]:
            best[0] = item if key is None else key(item)
            best[2] = item
            break
        else:
            streams.remove(best)
