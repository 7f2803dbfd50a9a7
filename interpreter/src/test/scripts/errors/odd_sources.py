# What eval, exec and compile cannot take.
from attempts import attempt

for source in '\ud800', 'a = "x\udc80"', b'1\0', '1\0', None, 5, [], '', ' ', '\n', '(' * 300, ')', 'x' * 3:
    attempt(lambda: eval(source))
    attempt(lambda: exec(source, {'xxx': 1}))
for names in 5, 'x', [], object, ():
    attempt(lambda: eval('1', names))
    attempt(lambda: exec('1', names))
    attempt(lambda: eval('1', {}, names))
    attempt(lambda: exec('1', {}, names))
print(eval('lambda: ' * 1000 + '1').__qualname__)
