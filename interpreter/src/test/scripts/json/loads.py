"""JSON read, and what is wrong with it."""

import json

from attempts import attempt


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


attempt(lambda: json.loads('1'))
attempt(lambda: json.loads(' [1, 2.5, "a", null, true, false] '))
attempt(lambda: json.loads('{"a": {"b": [1, {"c": "d"}]}}'))
attempt(lambda: json.loads('"\\u00e9\\n\\"\\\\\\/\\ud83d\\ude00"'))
attempt(lambda: json.loads('"\\ud83d"'))
attempt(lambda: json.loads('1e5'))
attempt(lambda: json.loads('-0'))
attempt(lambda: json.loads('-0.0'))
attempt(lambda: json.loads('1E+2'))
attempt(lambda: json.loads('123456789012345678901234567890'))
attempt(lambda: json.loads('NaN'))
attempt(lambda: json.loads('[Infinity,-Infinity]'))
attempt(lambda: json.loads(''))
attempt(lambda: json.loads(' '))
attempt(lambda: json.loads('{'))
attempt(lambda: json.loads('['))
attempt(lambda: json.loads('[1'))
attempt(lambda: json.loads('[1,'))
attempt(lambda: json.loads('[1,]'))
attempt(lambda: json.loads('[1 2]'))
attempt(lambda: json.loads('{"a"'))
attempt(lambda: json.loads('{"a":'))
attempt(lambda: json.loads('{"a":1'))
attempt(lambda: json.loads('{"a":1,'))
attempt(lambda: json.loads('{"a":1,}'))
attempt(lambda: json.loads('{"a" 1}'))
attempt(lambda: json.loads('{a:1}'))
attempt(lambda: json.loads("{'a':1}"))
attempt(lambda: json.loads('{1:1}'))
attempt(lambda: json.loads('{"a":1 "b":2}'))
attempt(lambda: json.loads('"abc'))
attempt(lambda: json.loads('"a\nb"'))
attempt(lambda: json.loads('"a\\'))
attempt(lambda: json.loads('"a\\q"'))
attempt(lambda: json.loads('"a\\u12"'))
attempt(lambda: json.loads('"a\\u12zz"'))
attempt(lambda: json.loads('nul'))
attempt(lambda: json.loads('tru'))
attempt(lambda: json.loads('-'))
attempt(lambda: json.loads('01'))
attempt(lambda: json.loads('1.'))
attempt(lambda: json.loads('.5'))
attempt(lambda: json.loads('1e'))
attempt(lambda: json.loads('+1'))
attempt(lambda: json.loads('1 2'))
attempt(lambda: json.loads('[1]\n]'))
attempt(lambda: json.loads('{"a":\n  tru}'))
attempt(lambda: json.loads('[\n1,\n2 3]'))
attempt(lambda: json.loads('{"é😀": x}'))
attempt(lambda: json.loads('\ufeff1'))
attempt(lambda: json.loads(b'{"a": "\xc3\xa9"}'))
attempt(lambda: json.loads('"é"'.encode('utf-16')))
attempt(lambda: json.loads(bytearray(b'[1]')))
attempt(lambda: json.loads(1))
attempt(lambda: json.loads(None))
attempt(lambda: json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: s+'!'))
attempt(lambda: json.loads('[NaN]', parse_constant=lambda s: s))
attempt(lambda: json.loads('{"a":1,"a":2}'))
attempt(lambda: json.loads('{"a":1,"b":2}', object_hook=lambda d: sorted(d)))
attempt(lambda: json.loads('{"a":1,"b":{"c":2}}', object_pairs_hook=list))
attempt(lambda: json.loads('{"a":1}', object_pairs_hook=tuple, object_hook=1))
attempt(lambda: json.JSONDecoder().decode(' {"a":1} '))
attempt(lambda: json.JSONDecoder().raw_decode('{"a":1} xyz'))
attempt(lambda: json.JSONDecoder().raw_decode('xx 12', 3))
attempt(lambda: json.JSONDecoder().raw_decode(' 1'))
attempt(lambda: json.JSONDecoder(strict=False).decode('"a\nb"'))
attempt(lambda: json.loads('"a\nb"', strict=False))
attempt(lambda: err('{"a":\n 1,}'))
attempt(lambda: json.loads('[' * 5 + ']' * 5))
attempt(lambda: isinstance(json.JSONDecodeError('a','b',0), ValueError))
attempt(lambda: json.decoder.JSONDecodeError is json.JSONDecodeError)
attempt(lambda: dump())
attempt(lambda: dump2())
