from fractions import Fraction

half = Fraction(1, 2)
print(half, repr(half), half + 1, half * 0.5, half / 3, half**2, half**-2, half // 2, half % Fraction(1, 3), -half, abs(-half))
print(Fraction("3.25"), Fraction("-7/21"), Fraction(0.1), Fraction(0.1).limit_denominator(), Fraction("1e-3"))
print(half == 0.5, half < 1, hash(half) == hash(0.5), round(Fraction(7, 2)), float(half), int(Fraction(-7, 2)), sum([half] * 3))
for arguments in ((1, 0), ("x",), (1.5, 2), (None,)):
    try:
        print(Fraction(*arguments))
    except Exception as e:
        print(type(e).__name__, e)
