from itertools import *
import heapq, bisect, operator

from attempts import attempt

print(list(islice(count(5),3)), list(islice(count(1,0.5),3)), count(3), count(1,2), list(islice(cycle('ab'),5)), list(repeat(7,3)), repeat(1), repeat(1,2), list(cycle([])))
print(list(chain([1],'ab',(2,))), list(chain.from_iterable([[1],[2,3]])), list(chain()), list(islice('abcdef',2)), list(islice('abcdef',1,4)), list(islice('abcdef',0,None,2)), list(islice('abc',None)))
print(list(zip_longest('abc','x',fillvalue='-')), list(zip_longest([1],[2,3])), list(pairwise('abcd')), list(pairwise('a')))
print(list(takewhile(lambda x:x<3,[1,2,3,1])), list(dropwhile(lambda x:x<3,[1,2,3,1])), list(filterfalse(lambda x:x%2,range(6))), list(filterfalse(None,[0,1,''])), list(compress('abcd',[1,0,1,1])), list(starmap(pow,[(2,3),(3,2)])))
print(list(accumulate([1,2,3])), list(accumulate([1,2,3],operator.mul)), list(accumulate([1,2],initial=10)), list(accumulate([])))
print([(k,list(g)) for k,g in groupby('aaabbc')], [(k,list(g)) for k,g in groupby([1,3,2,4,5],key=lambda x:x%2)], [k for k,g in groupby('aabba')], list(groupby([])))
g=groupby('aab'); k,v=next(g); k2,v2=next(g); print(k, list(v), k2, list(v2))
print(list(product('ab',[1,2])), list(product(range(2),repeat=2)), list(product()), list(product('ab',[])), list(product([1],repeat=0)))
print(list(permutations('abc',2)), list(permutations([1,2,3])), list(permutations('ab',3)), list(permutations([],0)), list(combinations('abcd',2)), list(combinations('ab',3)), list(combinations_with_replacement('ab',2)), list(combinations([1,2],0)))
a,b=tee([1,2,3]); print(next(a), next(a), list(b), list(a)); print(len(tee([],3)))
attempt(lambda: islice([1],-1)); attempt(lambda: islice([1],0,1,0)); attempt(lambda: count('a')); attempt(lambda: permutations([1],-1)); attempt(lambda: chain(5).__next__()); attempt(lambda: repeat()); attempt(lambda: product([1],repeat=-1)); attempt(lambda: tee([1],-1)); attempt(lambda: islice()); attempt(lambda: combinations('a'))
h=[5,1,4,2]; heapq.heapify(h); print(h, heapq.heappop(h), h); heapq.heappush(h,0); print(h, heapq.heapreplace(h,9), heapq.heappushpop(h,1), h, heapq.nlargest(2,h), heapq.nsmallest(2,[3,1,2],key=lambda x:-x), list(heapq.merge([1,4],[2,3],[0]))); attempt(lambda: heapq.heappop([]))
x=[1,2,2,3]; print(bisect.bisect(x,2), bisect.bisect_left(x,2), bisect.bisect_right(x,0)); bisect.insort(x,2.5); print(x, bisect.bisect_left([(1,'a'),(2,'b')],2,key=lambda p:p[0]))
import random
random.seed(3)
d=[random.randrange(100) for _ in range(50)]; h=[]
for i in d: heapq.heappush(h,i)
print(h); heapq.heapify(d); print(d, [heapq.heappop(d) for _ in range(50)]==sorted(h))
