import statistics

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(statistics.mean(data), statistics.fmean(data), statistics.median(data), statistics.mode(data), statistics.stdev(data))
print(statistics.variance(data), statistics.pstdev(data), statistics.pvariance(data), statistics.quantiles(data, n=4))
print(statistics.mean([1, 2, 3]), statistics.mean([1, 2]), statistics.median([1, 3, 5, 7]), statistics.multimode("aabbc"))
print(statistics.harmonic_mean([40, 60]), statistics.geometric_mean([54, 24, 36]), statistics.correlation([1, 2, 3], [2, 4, 7]))
print(statistics.linear_regression([1, 2, 3], [2, 4, 7]), statistics.NormalDist(100, 15).cdf(110))
for name in ("mean", "median", "mode", "stdev"):
    try:
        getattr(statistics, name)([])
    except statistics.StatisticsError as e:
        print(e)
