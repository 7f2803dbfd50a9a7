print(1j, -1j, 1 + 2j, complex(0, -0.0), complex(-0.0, 0), complex(1e16, 1e-5), complex("nan+infj"), 1j * 1j)
print((1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) ** 2, (1 + 2j) ** -2, 2 ** (1 + 2j), abs(3 + 4j), -(1 + 2j))
print((1 + 2j).real, (1 + 2j).imag, (1 + 2j).conjugate(), 1 + 0j == 1, hash(1 + 0j) == hash(1), hash(1 + 2j), bool(0j))
print(complex("1+2j"), complex(" ( -j ) "), complex(1, 2), complex(real=3), complex(1j, 2j))
for action in (lambda: 1j < 2, lambda: 1j // 2, lambda: 1j / 0, lambda: 0j**-1, lambda: complex("1+ 2j"), lambda: int(1j)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
