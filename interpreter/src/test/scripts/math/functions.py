import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log(10**400))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.hypot(3, 4))
print(math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.fmod(-7, 3), math.remainder(7, 2), math.modf(-2.5), math.frexp(8))
print(math.factorial(20), math.factorial(30), math.comb(52, 5), math.perm(5, 2), math.gcd(12, 18, 27), math.lcm(4, 6), math.isqrt(10**40))
print(math.fsum([0.1] * 10), math.prod([1, 2, 3.5]), math.dist((1, 2), (4, 6)), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0))
print(math.gamma(5), math.gamma(0.5), math.lgamma(100), math.erf(0.5), math.erfc(0.5), math.nextafter(1, 2), math.ulp(1.0))
for action in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.exp(1000),
    lambda: math.acos(2),
    lambda: math.factorial(-1),
    lambda: math.factorial(1.5),
    lambda: math.sqrt("a"),
    lambda: math.sqrt(),
    lambda: math.pow(0, -1),
    lambda: math.fsum([math.inf, -math.inf]),
    lambda: math.floor("a"),
    lambda: math.comb(5, -1),
    lambda: math.isqrt(-1),
):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
