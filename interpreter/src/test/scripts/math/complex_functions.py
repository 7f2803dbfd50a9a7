import cmath

for z in (1j, -1.5, 1 + 2j, complex(-2, -0.0), 0.5, 3 - 4j):
    print(cmath.sqrt(z), cmath.exp(z), cmath.log(z), cmath.sin(z), cmath.cos(z), cmath.tanh(z), cmath.acos(z), cmath.atanh(z))
print(cmath.polar(1 + 1j), cmath.rect(2, cmath.pi / 2), cmath.phase(-1), cmath.log(1j, 2), cmath.isclose(1, 1 + 1e-10j))
for action in (lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.atanh(1), lambda: cmath.sqrt("a")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
