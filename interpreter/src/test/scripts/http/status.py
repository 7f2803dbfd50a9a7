from http import HTTPStatus as H, HTTPMethod as M
import http
print(H.OK, repr(H.OK), H(404), H.NOT_FOUND.phrase, str(H.OK), f'{H.OK}', H.OK == 200, H(404).description, H.IM_A_TEAPOT.phrase)
print(list(M)[:3], repr(M.GET), M.GET.description, str(M.GET))
try:
    H(999)
except Exception as e:
    print(e)
print(sum(H), len(H), [s.name for s in H][:9], http.HTTPStatus.TOO_MANY_REQUESTS.value, H.OK + 1, {200: 1}[H.OK])
