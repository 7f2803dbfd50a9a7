"""Text that documents objects (Library Reference, pydoc): what help() prints."""
import _documentation
import builtins
import inspect
import keyword
import pkgutil
import sys
import _importlib

__all__ = ['help']

_RULE = '-' * 70
_UNTOLD = {'__module__', '__dict__', '__weakref__', '__doc__', '__qualname__', '__annotations__', '__static_attributes__',
           '__firstlineno__', '__builtins__', '__cached__', '__file__', '__loader__', '__name__', '__package__',
           '__path__', '__spec__', '__date__', '__version__', '__author__', '__credits__', '__slots__'}


def getdoc(object):
    """The documentation of an object, or the comments above it, or an empty string."""
    return (inspect.getdoc(object) or inspect.getcomments(object) or '').rstrip()


def describe(thing):
    """What kind of thing it is: 'function f', 'class C'."""
    if inspect.ismodule(thing):
        built_in = not hasattr(thing, '__file__') and _importlib.find(thing.__name__) == 'built-in'
        kind = 'package' if hasattr(thing, '__path__') else 'built-in module' if built_in else 'module'
        return f'{kind} {thing.__name__}'
    if inspect.isclass(thing):
        return 'class ' + thing.__name__
    if inspect.isbuiltin(thing):
        return 'built-in function ' + thing.__name__
    if inspect.isfunction(thing):
        return 'function ' + thing.__name__
    if inspect.ismethod(thing):
        return 'method ' + thing.__name__
    return type(thing).__name__


def pager(text):
    """Shows a text: a screen at a time at a prompt, else as it is."""
    if not _documentation.page(text):
        print(text)


def render_doc(thing, title='Help on %s:'):
    """The whole text for an object, or for what a dotted name means."""
    thing = _resolve(thing)
    text = describe(thing)
    module = inspect.getmodule(thing)
    if module and module is not thing:
        text += ' in module ' + _public(module.__name__)
    if not (inspect.ismodule(thing) or inspect.isclass(thing) or inspect.isroutine(thing) or isinstance(thing, property)):
        text += ' object'
        thing = type(thing)
    return title % text + '\n\n' + _document(thing)


def _public(name):
    """The module that shows what its native half defines: asyncio for _asyncio."""
    return name[1:] if name.startswith('_') and name[1:] in sys.modules else name


def _resolve(thing):
    if not isinstance(thing, str):
        return thing
    path = thing.split('.')
    found = getattr(builtins, path[0], None)
    if found is None:
        try:
            found = __import__(thing, fromlist=('*',))
            path = path[:1]
        except ImportError:
            try:
                found = __import__(path[0])
            except ImportError:
                raise ImportError(f'No Python documentation found for {thing!r}.') from None
    for each in path[1:]:
        found = getattr(found, each)
    return found


def _document(thing):
    if inspect.ismodule(thing):
        return _module(thing)
    if inspect.isclass(thing):
        return _class(thing)
    if isinstance(thing, property):
        return _indented(getdoc(thing)) + '\n'
    return _routine(thing) + '\n'


def _signature(thing):
    try:
        return str(inspect.signature(thing))
    except (TypeError, ValueError):
        return '(...)'


def _routine(thing, name=None, of_class=False):
    """A function or method; a method of a class is told of differently among the class's members."""
    name = name or thing.__name__
    start = 'async ' if inspect.iscoroutinefunction(thing) or inspect.isasyncgenfunction(thing) else ''
    doc = getdoc(thing)
    if name == '<lambda>':
        return '<lambda> lambda ' + _signature(thing)[1:-1] + ('\n' + _indented(doc) if doc else '')
    if not doc and name == '__init__':
        doc = 'Initialize self.  See help(type(self)) for accurate signature.'
    of = ''
    if inspect.ismethod(thing):
        owner = _name_of_class(type(thing.__self__), None)
        of = f' from {owner}' if of_class else f' method of {owner} instance'
    elif inspect.isbuiltin(thing) and not inspect.ismodule(thing.__self__) and thing.__self__ is not None:
        owner = thing.__self__
        of = (' method of builtins.type instance' if inspect.isclass(owner)
              else f' method of {_name_of_class(type(owner), None)} instance')
    return start + name + _signature(thing) + of + ('\n' + _indented(doc) if doc else '')


def _indented(text, margin='    '):
    return '\n'.join(margin + line for line in text.split('\n'))


def _name_of_class(cls, module):
    return cls.__name__ if cls.__module__ == module else f'{cls.__module__}.{cls.__name__}'


def _class(cls):
    bases = ', '.join(_name_of_class(base, cls.__module__) for base in cls.__bases__)
    lines = []
    signature = _signature(cls)
    if signature not in ('(...)', '()'):
        lines += [cls.__name__ + signature, '']
    doc = cls.__doc__
    if doc:
        lines += inspect.cleandoc(doc).split('\n') + ['']
    order = [base for base in cls.__mro__ if base is not object]
    if len(order) > 1:
        lines += ['Method resolution order:'] + ['    ' + _name_of_class(c, cls.__module__) for c in cls.__mro__] + ['']
    told = set()
    told_any = False
    for owner in order:
        where = 'defined here' if owner is cls else 'inherited from ' + _name_of_class(owner, cls.__module__)
        for title, texts in _members(owner, told):
            if told_any:
                lines += [_RULE]
            told_any = True
            lines += [f'{title} {where}:', '']
            for text in texts:
                lines += text.split('\n') + ['']
    while lines and lines[-1] == '':
        lines.pop()
    return f'class {cls.__name__}({bases})' + ''.join('\n' + f' |  {line}' for line in lines) + '\n'


def _members(cls, told):
    groups = {'Methods': [], 'Class methods': [], 'Static methods': [], 'Readonly properties': [],
              'Data descriptors': [], 'Data and other attributes': []}
    for name, value in sorted(vars(cls).items()):
        if name in told or name in _UNTOLD or name.startswith('_') and not name.endswith('__'):
            continue
        told.add(name)
        if name == '__new__' and inspect.isbuiltin(value):
            groups['Static methods'].append('__new__(*args, **kwargs) from builtins.type\n' + _indented(getdoc(value)))
        elif isinstance(value, classmethod):
            groups['Class methods'].append(_routine(getattr(cls, name), name, of_class=True))
        elif isinstance(value, staticmethod):
            groups['Static methods'].append(_routine(value.__func__, name))
        elif isinstance(value, property):
            doc = getdoc(value)
            group = 'Readonly properties' if value.fset is None else 'Data descriptors'
            groups[group].append(name + ('\n' + _indented(doc) if doc else ''))
        elif inspect.isroutine(value):
            groups['Methods'].append(_routine(value, name))
        elif hasattr(type(value), '__get__'):
            doc = getdoc(value)
            groups['Data descriptors'].append(name + ('\n' + _indented(doc) if doc else ''))
        else:
            groups['Data and other attributes'].append(f'{name} = {value!r}')
    if cls.__bases__ == (object,) and '__slots__' not in vars(cls) and cls.__module__ != 'builtins':
        groups['Data descriptors'] += ['__dict__\n    dictionary for instance variables',
                                       '__weakref__\n    list of weak references to the object']
        groups['Data descriptors'].sort()
    return [(title, texts) for title, texts in groups.items() if texts]


def _tree(classes, module):
    """The classes of a module as a tree, a line a class, each below its base."""
    below = {}
    for cls in classes:
        for base in cls.__bases__:
            below.setdefault(base, []).append(cls)

    def lines(base, indent):
        for cls in sorted(below.get(base, ()), key=lambda cls: cls.__name__):
            bases = ', '.join(_name_of_class(each, module) for each in cls.__bases__)
            yield ' ' * indent + f'{cls.__name__}({bases})'
            yield from lines(cls, indent + 4)

    for root in sorted((base for base in below if base not in classes), key=lambda cls: (cls.__module__, cls.__name__)):
        yield _name_of_class(root, module)
        yield from lines(root, 4)


def _classes(classes, module):
    """The tree of the classes, then what each says of itself; help() of a class tells of its methods."""
    if not classes:
        return []
    texts = ['\n'.join(_tree(classes, module)) + '\n']
    for cls in classes:
        bases = ', '.join(_name_of_class(base, module) for base in cls.__bases__)
        signature = _signature(cls)
        lines = [cls.__name__ + signature, ''] if signature not in ('(...)', '()') else []
        lines += inspect.cleandoc(cls.__doc__ or '').split('\n')
        texts.append(f'class {cls.__name__}({bases})' + ''.join('\n' + f' |  {line}'.rstrip() for line in lines) + '\n')
    return texts


def _module(module):
    doc = getdoc(module)
    first, _, rest = doc.partition('\n')
    parts = [('NAME', module.__name__ + (' - ' + first.rstrip('.') if first else ''))]
    if rest.strip():
        parts.append(('DESCRIPTION', rest.strip('\n')))
    public = getattr(module, '__all__', None) or [name for name in dir(module) if not name.startswith('_')]
    classes, functions, data = [], [], []
    for name in sorted(public):
        value = getattr(module, name, None)
        if inspect.isclass(value):
            classes.append(value)
        elif inspect.isroutine(value):
            functions.append(_routine(value, name) + '\n')
        elif not inspect.ismodule(value):
            data.append(f'{name} = {value!r}')
    for title, texts in (('CLASSES', _classes(classes, module.__name__)), ('FUNCTIONS', functions), ('DATA', data)):
        if texts:
            parts.append((title, '\n'.join(texts).rstrip('\n')))
    if hasattr(module, '__file__'):
        parts.append(('FILE', module.__file__))
    return '\n\n'.join(title + '\n' + _indented(text) for title, text in parts) + '\n'


def _columns(names, width=80, count=4):
    """Names in columns, which are read downwards."""
    names = sorted(names)
    rows = (len(names) + count - 1) // count
    return '\n'.join(''.join(name.ljust(width // count) for name in names[row::rows]).rstrip() for row in range(rows))


def _module_names():
    names = {name for name in _documentation.standard_modules() if _importlib.find(name)}
    return names | {each.name for each in pkgutil.iter_modules()}


def _topic(name):
    """What is told of a keyword or a topic: a title, text, and what else to ask for."""
    title, _, text = _documentation.topic(name).partition('\n')
    return f'{title}\n{"*" * len(title)}\n\n' + text.replace('\nRelated help topics:', '\n\nRelated help topics:') + '\n'


_INTRODUCTION = """\
Type the name of a module, function, class, keyword or topic to be told of it, such as asyncio.sleep or for.
The words modules, keywords and topics list what there is. q leaves.
"""

_LISTS = {
    'modules': ('These modules can be imported; help("name") tells of one:', _module_names),
    'keywords': ('The keywords of the language; help("name") tells of one:', lambda: keyword.kwlist),
    'topics': ('There is help on these topics; help("NAME") tells of one:',
               lambda: [name for name in _documentation.topics() if name.isupper()]),
}


class _Helper:
    """What the name help means."""

    def __repr__(self):
        return 'Type help() for interactive help, or help(object) for help about object.'

    def __call__(self, *request):
        if request:
            self._tell(*request)
        else:
            self._ask()

    def _tell(self, request):
        if isinstance(request, str):
            request = request.strip()
            if request in _LISTS:
                title, names = _LISTS[request]
                pager(f'{title}\n\n{_columns(names())}\n')
                return
            if request in _documentation.topics():
                pager(_topic(request))
                return
        try:
            pager(render_doc(request))
        except (ImportError, AttributeError):
            print(f'No documentation was found for {request!r}. help() asks what to tell of; help(str) tells of the class str.\n')

    def _ask(self):
        print(_INTRODUCTION)
        while True:
            try:
                request = input('help> ').strip()
            except (EOFError, KeyboardInterrupt):
                print()
                return
            if request in ('q', 'quit', 'exit'):
                return
            if request and request != 'help':
                self._tell(request.strip('\'"'))


help = _Helper()
