"""The half of the prompt that needs no Java: what x? tells."""
import inspect
import linecache
import pydoc


def explain(value, with_source):
    """Tells what a value is: its type, text, signature, documentation and place; its source where that is asked for."""
    told = [('Type', type(value).__name__)]
    if inspect.isroutine(value) or inspect.isclass(value):
        try:
            told.insert(0, ('Signature', value.__name__ + str(inspect.signature(value))))
        except (TypeError, ValueError):
            pass
    elif not inspect.ismodule(value):
        text = repr(value)
        told.append(('Value', text if len(text) <= 200 else text[:200] + '...'))
        if hasattr(type(value), '__len__'):
            told.append(('Length', str(len(value))))
    described = value if inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value) else type(value)
    place = _file(described)
    if place and not place.startswith('<ouro'):
        told.append(('File', place))
    source = _source(described, place) if with_source else None
    doc = pydoc.getdoc(described)
    if source:
        told.append(('Source', '\n' + source.rstrip('\n')))
    elif doc:
        told.append(('Doc', doc if '\n' not in doc else '\n' + doc))
    width = max(len(title) for title, _ in told) + 2
    for title, text in told:
        print(title + ':' + text if text.startswith('\n') else (title + ':').ljust(width) + text)


def _file(described):
    try:
        return inspect.getsourcefile(described)
    except (OSError, TypeError):
        pass
    if inspect.isclass(described):
        # A class of the prompt does not know its input, but its methods do.
        for member in vars(described).values():
            code = getattr(member, '__code__', None)
            if code is not None:
                return code.co_filename
    return None


def _source(described, place):
    try:
        return inspect.getsource(described)
    except (OSError, TypeError):
        pass
    if inspect.isclass(described) and place:
        lines = linecache.getlines(place)
        for number, line in enumerate(lines):
            words = line.replace('(', ' ').replace(':', ' ').split()
            if words[:2] == ['class', described.__name__]:
                return ''.join(inspect.getblock(lines[number:]))
    return None
