import random

random.seed(2024)
for _ in range(3):
    print(random.uniform(1, 10), random.triangular(1, 5, 2), random.gauss(10, 2.5), random.normalvariate(5, 2))
    print(random.lognormvariate(0, 0.5), random.expovariate(1.5), random.betavariate(2, 3))
    print(random.gammavariate(2.5, 1), random.gammavariate(0.5, 2), random.gammavariate(1, 1))
    print(random.vonmisesvariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 1.5))
state = random.getstate()
first = random.gauss(), random.gauss()
random.setstate(state)
print(first == (random.gauss(), random.gauss()), len(state), state[0], len(state[1]))
