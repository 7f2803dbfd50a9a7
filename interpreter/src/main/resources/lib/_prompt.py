"""The half of the prompt that needs no Java: what x? tells."""
import inspect
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
    try:
        place = inspect.getsourcefile(described)
        if place and not place.startswith('<ouro'):
            told.append(('File', place))
    except TypeError:
        pass
    source = None
    if with_source:
        try:
            source = inspect.getsource(described)
        except (OSError, TypeError):
            pass
    doc = pydoc.getdoc(described)
    if source:
        told.append(('Source', '\n' + source.rstrip('\n')))
    elif doc:
        told.append(('Doc', doc if '\n' not in doc else '\n' + doc))
    width = max(len(title) for title, _ in told) + 2
    for title, text in told:
        print(title + ':' + text if text.startswith('\n') else (title + ':').ljust(width) + text)
