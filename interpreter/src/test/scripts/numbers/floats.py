print(0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 2e-323, -0.0, 100.0)
print(7.5 // -2, -7.5 % 2, 7.5 % -2, 0.0 % -1, -0.0 % 1, 5 % float("inf"), -5 % float("inf"), divmod(-7.5, 2))
print(2**0.5, (-8) ** (1 / 3), (-1.0) ** 3, float("nan") ** 0, 1 ** float("nan"), 2.0**-1074)
print(round(2.5), round(3.5), round(2.675, 2), round(0.15, 1), round(1e22, -22), round(-0.4), round(-0.4, 0), round(1.5, None))
print(float("1_0.5"), float(" -inf "), float("nan"), float("1e400"), float(".5"), float("5."))
print((0.1).hex(), (-0.0).hex(), float.fromhex("0x1.8p1"), (0.1).as_integer_ratio(), (1.0).is_integer(), (3.7).__trunc__())
print(2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 < float("inf"), 1 == float("nan"), 0.5 in (0.5, 1))
print(hash(1.0) == hash(1), hash(0.5), hash(float("inf")), hash(-1.0), hash(1e300), hash(2**61 - 1), hash(-(2**61)))
for action in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0**-1, lambda: 10.0**400, lambda: float("x")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
