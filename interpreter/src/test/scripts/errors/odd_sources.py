# What eval, exec and compile cannot take.
def show(call):
    try:
        print(call())
    except BaseException as e:
        print(f'{type(e).__name__}: {e}')


for source in '\ud800', 'a = "x\udc80"', b'1\0', '1\0', None, 5, [], '', ' ', '\n', '(' * 300, ')', 'x' * 3:
    show(lambda: eval(source))
    show(lambda: exec(source, {'xxx': 1}))
for names in 5, 'x', [], object, ():
    show(lambda: eval('1', names))
    show(lambda: exec('1', names))
    show(lambda: eval('1', {}, names))
    show(lambda: exec('1', {}, names))
print(eval('lambda: ' * 1000 + '1').__qualname__)
