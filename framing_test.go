package main

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
)

// spoken is what the app answers to a request written as it is, and whether it
// closes the connection then.
func (a *testApp) spoken(t *testing.T, request string) (status int, closes bool) {
	t.Helper()
	conn := must[net.Conn](t)(net.Dial("tcp", strings.TrimPrefix(a.base, "http://")))
	defer conn.Close()
	if _, err := fmt.Fprint(conn, request); err != nil {
		t.Fatal(err)
	}
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	return res.StatusCode, res.Close
}

// TestFraming: a request that says twice where its body ends is refused, and what
// follows on its connection is not read as another one.
func TestFraming(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		const hidden = "GET /douyin/feed/ HTTP/1.1\r\nHost: v\r\n\r\n"
		length := func(n int) string { return fmt.Sprintf("Content-Length: %d\r\n", n) }
		for name, c := range map[string]struct {
			head, body string
			refused    bool
		}{
			"one length":              {length(3), "a=b", false},
			"chunked":                 {"Transfer-Encoding: chunked\r\n", "3\r\na=b\r\n0\r\n\r\n", false},
			"two lengths":             {length(3) + length(3+len(hidden)), "a=b" + hidden, true},
			"the same length twice":   {length(3) + length(3), "a=b", true},
			"in another case":         {length(3) + strings.ToUpper(length(3+len(hidden))), "a=b" + hidden, true},
			"a length and chunked":    {length(5+len(hidden)) + "Transfer-Encoding: chunked\r\n", "0\r\n\r\n" + hidden, true},
			"chunked, and a length":   {"Transfer-Encoding: chunked\r\n" + length(3), "0\r\n\r\n", true},
			"a name that begins so":   {length(3) + "X-Content-Length: 9\r\n", "a=b", false},
			"a value that looks so":   {"X-Note: content-length: 9\r\n" + length(3), "a=b", false},
			"two encodings in a line": {"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n", true},
		} {
			for _, path := range []string{"/douyin/user/login/", panel + "/session"} {
				status, closes := a.spoken(t, "POST "+path+" HTTP/1.1\r\nHost: v\r\nContent-Type: application/x-www-form-urlencoded\r\n"+c.head+"\r\n"+c.body)
				if refused := status == 400 && closes; refused != c.refused && (c.refused || strings.HasPrefix(path, "/douyin")) {
					t.Errorf("%s to %s: HTTP %d, closes %v", name, path, status, closes)
				}
			}
		}
	})
}

// TestNamesStandOnce: of a JSON body that has a name twice nobody can say which one
// is meant. It is refused wherever the two stand, and changes nothing.
func TestNamesStandOnce(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		send := func(path, body string) *answer {
			t.Helper()
			req := must[*http.Request](t)(http.NewRequest("POST", a.base+path, strings.NewReader(body)))
			req.Header.Set("Content-Type", "application/json")
			return a.guest().do(req, path)
		}
		send("/douyin/user/register/", `{"username":"ann","password":"secret1","username":"ben"}`).refused(invalid)
		send("/douyin/user/register/", `{"username":"ann","password":"secret1","u\u0073ername":"ben"}`).refused(invalid)
		if n := a.count(t, "SELECT COUNT(*) FROM users WHERE name IN ('ann', 'ben')"); n != 0 {
			t.Errorf("%d accounts", n)
		}
		send("/douyin/user/register/", `{"username":"ann","password":"secret1"}`).ok()

		ann := a.user("cat")
		for _, body := range []string{
			`{"outcome":"actioned","policy":"spam","measures":[{"kind":"mute"}],"outcome":"no_violation"}`,
			`{"outcome":"actioned","policy":"spam","measures":[{"kind":"warn","kind":"mute"}]}`,
			`{"outcome":"actioned","policy":"spam","measures":[{"kind":"warn","Kind":"mute"}]}`,
			`{"outcome":"actioned","policy":"spam","measures":[{"kind":"warn","\u212aind":"mute"}]}`,
		} {
			root.sendText("POST", "/users/"+text(ann.id)+"/actions", body).fails(400, "bad_request")
		}
		root.get("/users/"+text(ann.id), nil).http200().expect("muted_until", 0)
		root.sendText("POST", "/users/"+text(ann.id)+"/actions", `{"outcome":"actioned","policy":"spam","measures":[{"kind":"warn"}]}`).http200()
	})
}
