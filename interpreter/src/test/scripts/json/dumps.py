"""Values as JSON, with all options."""

import enum
import json

from attempts import attempt


class Color(enum.IntEnum):
    RED = 1
class MyStr(str): pass
class datetime_like: pass
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime_like): return 'dt'
        return super().default(o)
class Enc2(json.JSONEncoder):
    def default(self, o):
        return super().default(o)
def circ():
    a=[]; a.append(a); return a
def circd():
    a={}; a['x']=[a]; return a
class W:
    def __init__(self): self.s=''
    def write(self, t): self.s += t
    def read(self): return self.s
def dump():
    w=W(); json.dump({'a':[1,2]}, w, indent=2); return w.s
def dump2():
    w=W(); json.dump({'a':[1,2]}, w); return json.load(w)
def err(s):
    try: json.loads(s)
    except json.JSONDecodeError as e: return e.msg, e.pos, e.lineno, e.colno, e.doc, e.args


attempt(lambda: json.dumps(None))
attempt(lambda: json.dumps([1,2.5,True,None,'a']))
attempt(lambda: json.dumps({'a':1,'b':[1,2,{'c':None}]}))
attempt(lambda: json.dumps({'a':1,'b':[1,2,{'c':None}],'d':{},'e':[],'f':()}, indent=2))
attempt(lambda: json.dumps({'b':1,'a':2}, sort_keys=True))
attempt(lambda: json.dumps({'b':1,'a':2}, indent=4, sort_keys=True))
attempt(lambda: json.dumps({'b':1,'a':2}, separators=(',',':')))
attempt(lambda: json.dumps({'b':1,'a':2}, indent='--'))
attempt(lambda: json.dumps([1,[2]], indent=0))
attempt(lambda: json.dumps([1,[2]], indent=2, separators=(', ',': ')))
attempt(lambda: json.dumps('é中😀\n\t"\\/\x7f\x00'))
attempt(lambda: json.dumps('é中😀\n\t"\\/\x7f\x00', ensure_ascii=False))
attempt(lambda: json.dumps({1:1,2.5:2,True:3,None:4,'s':5}))
attempt(lambda: json.dumps({(1,2):3}))
attempt(lambda: json.dumps({(1,2):3,'a':1}, skipkeys=True))
attempt(lambda: json.dumps({(1,2):3}, skipkeys=True, indent=2))
attempt(lambda: json.dumps({1,2}))
attempt(lambda: json.dumps(object()))
attempt(lambda: json.dumps(b'a'))
attempt(lambda: json.dumps(1j))
attempt(lambda: json.dumps({1,2}, default=list))
attempt(lambda: json.dumps({1,2}, default=lambda o: sorted(o), indent=1))
attempt(lambda: json.dumps(float('nan')))
attempt(lambda: json.dumps([float('inf'),-float('inf')]))
attempt(lambda: json.dumps(float('nan'), allow_nan=False))
attempt(lambda: json.dumps(1e100))
attempt(lambda: json.dumps(1e16))
attempt(lambda: json.dumps(0.1+0.2))
attempt(lambda: json.dumps(10**30))
attempt(lambda: json.dumps(-0.0))
attempt(lambda: json.dumps({1:'a','b':2}, sort_keys=True))
attempt(lambda: json.dumps(Color.RED))
attempt(lambda: json.dumps({Color.RED: 1}))
attempt(lambda: json.dumps(MyStr('x')))
attempt(lambda: json.dumps(circ()))
attempt(lambda: json.dumps(circd()))
attempt(lambda: json.dumps(object(), default=lambda o: o))
attempt(lambda: json.dumps(datetime_like(), cls=Enc))
attempt(lambda: json.dumps({'d':datetime_like()}, cls=Enc, indent=2))
attempt(lambda: json.dumps({'d':datetime_like()}, cls=Enc2))
attempt(lambda: json.dumps(1, foo=2))
attempt(lambda: json.JSONEncoder().encode({'a':[1]}))
attempt(lambda: ''.join(json.JSONEncoder(indent=1).iterencode({'a':[1]})))
attempt(lambda: json.loads(json.dumps({'a':[1,2,{'b':'é'}]})))
attempt(lambda: json.dumps('\ud800'))
attempt(lambda: json.dumps(True))
attempt(lambda: json.dumps({True: 1, False: 0}))
attempt(lambda: json.dumps([[]]))
attempt(lambda: json.dumps([[], {}], indent=2))
attempt(lambda: json.dumps({'a': []}, indent=2))
