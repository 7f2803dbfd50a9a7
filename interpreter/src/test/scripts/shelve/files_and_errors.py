import shelve, dbm, dbm.dumb, os, tempfile
d = tempfile.mkdtemp(); os.chdir(d)
with dbm.dumb.open('x', 'c') as db:
    db['a'] = b'1'; db[b'b'] = 'two'; db['a'] = b'x' * 600
    print(len(db), db['a'] == b'x' * 600, db.keys(), 'a' in db, db.get('q'), sorted(db.items())[1])
    del db['b']
    try: db['nope']
    except KeyError as e: print(repr(e))
    try: db[3] = 1
    except TypeError as e: print(e)
try: db['a']
except Exception as e: print(type(e).__name__, e)
print(dbm.whichdb('x'), open('x.dir').read())
import dbm.dumb as dd
class S(shelve.Shelf): pass
with shelve.Shelf(dbm.dumb.open('s')) as s:
    s['k'] = [1, {'a': 2}]; s['o'] = (1, 2)
    print(sorted(s), s['k'], len(s), s.get('z', 5), 'k' in s)
    s['k'].append(3); print(s['k'])
with shelve.Shelf(dbm.dumb.open('s'), writeback=True) as s:
    s['k'].append(3)
with shelve.Shelf(dbm.dumb.open('s', 'r')) as s: print(s['k'])
try: s['k']
except ValueError as e: print(e)
try: dbm.dumb.open('s', 'z')
except ValueError as e: print(e)
try: dbm.open('none')
except dbm.error as e: print(e)
