import logging, sys, traceback, io
class Relative:
    """Shows this file without its folder."""
    def write(self, text): sys.__stdout__.write(text.replace(__file__, 'records.py'))
    def flush(self): pass
sys.stdout = Relative()
s=io.StringIO()
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(levelname)s:%(name)s:%(message)s')
logging.debug('d %s', 1); logging.info('i'); logging.warning('w'); logging.error('e'); logging.critical('c')
log=logging.getLogger('app.sub'); log.info('x %d %s', 1, 'y'); print(log, log.parent, logging.getLogger('app'), log.getEffectiveLevel())
log.setLevel('WARNING'); log.info('no'); log.warning('yes')
h=logging.StreamHandler(s); h.setFormatter(logging.Formatter('[{levelname:<8}] {name} {message} {funcName} {lineno}', style='{')); log.addHandler(h); log.propagate=False
def f(): log.error('in f')
f(); print(s.getvalue())
try: 1/0
except ZeroDivisionError: logging.exception('oops')
try: 1/0
except ZeroDivisionError as e: logging.error('err', exc_info=e)
print(logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(15))
ad=logging.LoggerAdapter(logging.getLogger('ad'), {'user':'bob'}); ad.info('adapted')
logging.getLogger('q').addFilter(lambda r: 'skip' not in r.getMessage()); logging.getLogger('q').info('skip me'); logging.getLogger('q').info('keep')
try: logging.getLogger('z').setLevel('NOPE')
except ValueError as e: print(e)
logging.disable(logging.ERROR); logging.error('hidden'); logging.critical('shown'); logging.disable(logging.NOTSET)
print(logging.root.handlers, logging.getLogger().name, logging.getLogger('app.sub') is log, log.getChild('k').name)
class H(logging.Handler):
    def emit(self, r): print('H', r.levelname, r.getMessage(), r.args)
l2=logging.getLogger('l2'); l2.addHandler(H()); l2.propagate=False; l2.warning('a %(x)s', {'x':1})
import re
fmt=logging.Formatter('%(asctime)s'); print(bool(re.match(r'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}$', fmt.format(logging.makeLogRecord({'msg':'m'})))))
def g():
    try: raise ValueError('v')
    except ValueError as e:
        print(traceback.format_exc()); print(traceback.format_exception_only(type(e), e), traceback.format_exception(e)[-1], len(traceback.format_exception(e)))
        print([(x.lineno, x.name, x.line) for x in traceback.extract_tb(e.__traceback__)], traceback.format_tb(e.__traceback__))
        traceback.print_exc(file=sys.stdout); traceback.print_exception(e, file=sys.stdout); traceback.print_tb(e.__traceback__, file=sys.stdout)
g()
def st(): return traceback.format_stack()[-1], traceback.extract_stack()[-1].name
print(st())
