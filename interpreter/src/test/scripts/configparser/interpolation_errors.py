import configparser
for I,vals in ((configparser.BasicInterpolation, ['%(a)s','%%x','%(nope)s','%(A)s %(b)s','%x','%(a','%','%(r)s','%(a:b)s']),(configparser.ExtendedInterpolation,['${a}','$$x','${nope}','${A} ${b}','$x','${a','$','${r}','${t:q}','${t:zz}','${u:q}','${a:b:c} tail','${Nope:Q}'])):
    m = '%' if I is configparser.BasicInterpolation else '$'
    for v in vals:
        c = configparser.ConfigParser(interpolation=I())
        c.read_string('[DEFAULT]\na=1\n[s]\nb=two\nr=%s\n[t]\nq=Q %s\n' % ('%(r)s' if m=='%' else '${r}', '' if m=='%' else '${a}'))
        try: c.set('s','v',v); print('set', v)
        except Exception as e: print('set', type(e).__name__, e)
        c._sections['s']['v'] = v
        try: print(repr(c.get('s','v')))
        except Exception as e: print(type(e).__name__, e, e.args)
