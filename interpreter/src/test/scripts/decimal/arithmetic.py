from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Context, Decimal, getcontext, localcontext

print(Decimal("0.1") + Decimal("0.2"), Decimal("1.20") * 3, 1 / Decimal(3), Decimal(7) // 2, Decimal(-7) % 3, -Decimal("1.5"))
print(Decimal(2) ** Decimal("0.5"), Decimal(2) ** -3, Decimal(2) ** 100, Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln())
print(repr(Decimal(0.1)), Decimal("1E+5"), Decimal("1E-7"), Decimal("-0"), Decimal("NaN"), Decimal("-Infinity"), Decimal((1, (1, 2), -1)))
print(Decimal("7.325").quantize(Decimal("0.01")), Decimal("7.325").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
print(Decimal("7.321").quantize(Decimal("0.01"), rounding=ROUND_UP), Decimal("-7.9").to_integral_value(ROUND_DOWN), round(Decimal("2.675"), 2))
print(Decimal("0.1") == 0.1, Decimal("0.5") == 0.5, hash(Decimal("1.50")) == hash(1.5), sorted([Decimal(3), 1, Decimal("2.5")]))
print(f"{Decimal('1234567.891'):,.2f} {Decimal('1.5'):10} {Decimal('0.256'):.1%} {Decimal('12345'):.2e}", sum([Decimal("0.1")] * 3))
print(Decimal("1.200").normalize(), Decimal("1.5").as_tuple(), Decimal("1.5").as_integer_ratio(), int(Decimal("-2.7")), float(Decimal("1.5")))
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 7, getcontext().prec)
print(Decimal(1) / 7, getcontext().prec, Context(prec=3).divide(2, 3))
for action in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal(1) + 1.5, lambda: Decimal(-1).sqrt()):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
