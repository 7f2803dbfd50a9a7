"""The half of %debug that needs no Java: a look around where an exception was raised."""
import linecache
import traceback

_HELP = """\
  w          where it was raised: the calls, the current one marked
  u  d       one call up, towards the beginning; one down, towards the exception
  l          the lines around the place
  a          the arguments and local names
  p X  pp X  the value of an expression; spread over lines
  h  q       this help; leave
Anything else runs as a statement among the names of the current call."""


def debug(error, tb):
    """Asks what to show until the user leaves."""
    calls = [entry for entry in traceback.walk_tb(tb) if not entry[0].f_code.co_filename.startswith('<ouro/')]
    if not calls:
        print('the exception was raised in no code of yours')
        return
    print(f'{type(error).__name__}: {error}' if str(error) else type(error).__name__)
    _Debugger(calls).ask()


class _Debugger:
    def __init__(self, calls):
        self.calls = calls
        self.current = len(calls) - 1

    def ask(self):
        self.tell(self.current)
        while True:
            try:
                request = input('debug> ').strip()
            except (EOFError, KeyboardInterrupt):
                print()
                return
            word, _, rest = request.partition(' ')
            if word in ('q', 'quit', 'exit'):
                return
            try:
                self.answer(word, rest.strip(), request)
            except Exception as error:
                print(f'{type(error).__name__}: {error}')

    def answer(self, word, rest, request):
        match word:
            case '':
                pass
            case 'h' | 'help' | '?':
                print(_HELP)
            case 'w' | 'where' | 'bt':
                for place in range(len(self.calls)):
                    self.tell(place)
            case 'u' | 'up':
                self.move(-1, 'this is the first call')
            case 'd' | 'down':
                self.move(1, 'this is the last call')
            case 'l' | 'list':
                self.list()
            case 'a' | 'args':
                for name, value in self.frame.f_locals.items():
                    if not name.startswith('__'):
                        print(f'{name} = {value!r}')
            case 'p' if rest:
                print(repr(self.value(rest)))
            case 'pp' if rest:
                import pprint
                pprint.pprint(self.value(rest))
            case _:
                self.run(request)

    @property
    def frame(self):
        return self.calls[self.current][0]

    def value(self, expression):
        return eval(expression, self.frame.f_globals, self.frame.f_locals)

    def run(self, statement):
        try:
            code = compile(statement, '<debug>', 'eval')
        except SyntaxError:
            exec(compile(statement, '<debug>', 'exec'), self.frame.f_globals, self.frame.f_locals)
            return
        value = eval(code, self.frame.f_globals, self.frame.f_locals)
        if value is not None:
            print(repr(value))

    def move(self, step, refusal):
        if 0 <= self.current + step < len(self.calls):
            self.current += step
            self.tell(self.current)
        else:
            print(refusal)

    def tell(self, place):
        frame, line = self.calls[place]
        code = frame.f_code
        print(f'{">" if place == self.current else " "} {code.co_filename}:{line} in {code.co_name}')
        source = _line(code.co_filename, line)
        if source.strip():
            print('    ' + source.strip())

    def list(self):
        frame, current = self.calls[self.current]
        for line in range(max(1, current - 5), current + 6):
            source = _line(frame.f_code.co_filename, line)
            if source:
                print(f'{line:4}{"->" if line == current else "  "} {source.rstrip()}')


def _line(file, number):
    if file.startswith('<input '):
        import _notebook
        lines = _notebook.input_text(file).split('\n')
        return lines[number - 1] + '\n' if number <= len(lines) else ''
    return linecache.getline(file, number)
