package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/valyala/fasthttp"
)

// run measures on each database that is asked for.
func run(s settings) error {
	fmt.Printf("# %s, %d cores, %s, %d users, %d videos, %d likes; %d interleaved rounds of %s, medians\n",
		time.Now().UTC().Format(time.RFC3339), runtime.NumCPU(), runtime.Version(), s.users, s.videos, s.likes, s.rounds, s.time)
	for _, kind := range []string{"sqlite", "mysql"} {
		if s.database != "both" && s.database != kind {
			continue
		}
		if err := runOn(kind, s); err != nil {
			return fmt.Errorf("%s: %w", kind, err)
		}
	}
	return nil
}

func runOn(kind string, s settings) error {
	dir, err := os.MkdirTemp("", "vireo-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	env := append(os.Environ(), "VIREO_ADDR=127.0.0.1:0", "VIREO_DATA="+dir, "VIREO_LIMITS=off", "VIREO_DEMO=false", "VIREO_LOG_LEVEL=error", "VIREO_DATABASE=")
	driver, dsn := "sqlite", "file:"+filepath.Join(dir, "vireo.db")+"?_pragma=busy_timeout(10000)"
	if kind == "mysql" {
		m, err := startMariaDB(dir)
		if err != nil {
			return err
		}
		defer m.stop()
		driver, dsn = "mysql", "root@tcp("+m.addr+")/vireo?interpolateParams=true"
		env = append(env, "VIREO_DATABASE=mysql://root@"+m.addr+"/vireo")
	}
	begin := time.Now()
	seed := exec.Command(s.vireo, "seed", "--users", strconv.Itoa(s.users), "--videos", strconv.Itoa(s.videos), "--likes", strconv.Itoa(s.likes))
	seed.Env = env
	if out, err := seed.CombinedOutput(); err != nil {
		return fmt.Errorf("seed: %w\n%s", err, out)
	}
	fmt.Printf("# %s: seeded in %s\n", kind, time.Since(begin).Round(time.Millisecond))

	begin = time.Now()
	v, err := startServer(exec.Command(s.vireo, "serve"), env, regexp.MustCompile(`app API\s+(http://[^/]+)/`))
	if err != nil {
		return err
	}
	defer v.stop()
	if _, err := measure(v.base, 1, time.Millisecond, get("/douyin/feed/")); err != nil {
		return err
	}
	fmt.Printf("# %s: start to first answer %s, idle memory %d MiB\n", kind, time.Since(begin).Round(time.Millisecond), v.memory())
	self, err := os.Executable()
	if err != nil {
		return err
	}
	f, err := startServer(exec.Command(self, "floor", "-driver", driver, "-dsn", dsn), env, regexp.MustCompile(`floor at (http://\S+)`))
	if err != nil {
		return err
	}
	defer f.stop()
	if err := table(kind, s, v, f); err != nil {
		return err
	}
	fmt.Printf("# %s: memory after the load %d MiB\n", kind, v.memory())
	return nil
}

// target is one line of the table: a request to vireo or to the floor.
type target struct {
	name  string
	base  string
	conns int
	make  request
	floor string // the target whose throughput it is told against
}

func table(kind string, s settings, v, f *proc) error {
	w, err := newWorld(v.base, min(500, s.users, s.videos))
	if err != nil {
		return err
	}
	guestBytes, viewerBytes, err := f.equalBytes(v.base, w.users[0].token)
	if err != nil {
		return err
	}
	targets := []target{
		{"floor ping", f.base, 16, get("/ping"), ""},
		{"floor bytes (guest feed)", f.base, 16, get(guestBytes), ""},
		{"floor bytes (viewer feed)", f.base, 16, get(viewerBytes), ""},
		{"floor sql guest feed", f.base, 16, get("/sql/feed"), ""},
		{"floor sql viewer feed", f.base, 16, get("/sql/viewer"), ""},
		{"feed guest", v.base, 16, get("/douyin/feed/"), "floor bytes (guest feed)"},
		{"feed guest", v.base, 16, get("/douyin/feed/"), "floor sql guest feed"},
		{"feed viewer", v.base, 16, w.get("/douyin/feed/", ""), "floor bytes (viewer feed)"},
		{"feed viewer", v.base, 16, w.get("/douyin/feed/", ""), "floor sql viewer feed"},
		{"user", v.base, 16, w.get("/douyin/user/", ""), "floor ping"},
		{"comment list", v.base, 16, w.get("/douyin/comment/list/", "video_id=1"), "floor ping"},
		{"chat poll", v.base, 16, w.get("/douyin/message/chat/", "to_user_id=1&pre_msg_time=9999999999999"), "floor ping"},
	}
	for _, conns := range []int{16, 256} {
		targets = append(targets,
			target{"floor ping", f.base, conns, get("/ping"), ""},
			target{"like/unlike", v.base, conns, w.post("/douyin/favorite/action/", w.like), "floor ping"},
			target{"comment", v.base, conns, w.post("/douyin/comment/action/", w.comment), "floor ping"},
			target{"follow/unfollow", v.base, conns, w.post("/douyin/relation/action/", w.follow), "floor ping"},
			target{"message", v.base, conns, w.post("/douyin/message/action/", w.message), "floor ping"},
		)
	}
	return measureAll(kind, s, targets)
}

// measureAll interleaves the rounds, so that a drift of the machine meets all.
func measureAll(kind string, s settings, targets []target) error {
	key := func(t target) string { return t.name + "@" + strconv.Itoa(t.conns) }
	all := map[string][]result{}
	for round := range s.rounds {
		done := map[string]bool{}
		for _, t := range targets {
			if done[key(t)] {
				continue
			}
			done[key(t)] = true
			r, err := measure(t.base, t.conns, s.time, t.make)
			if err != nil {
				return fmt.Errorf("%s: %w", t.name, err)
			}
			all[key(t)] = append(all[key(t)], r)
			fmt.Printf("raw\t%s\t%s\t%d\t%d\t%.0f/s\t%s\t%s\t%d B\n", kind, t.name, t.conns, round, r.perSecond, r.p50, r.p99, r.bytes)
		}
	}
	fmt.Printf("\n%-7s %-26s %5s %9s %10s %10s   %s\n", "", "", "conns", "per s", "p50", "p99", "against")
	for _, t := range targets {
		r := median(all[key(t)])
		against := ""
		if t.floor != "" {
			floor := median(all[t.floor+"@"+strconv.Itoa(t.conns)])
			against = fmt.Sprintf("%.3f of %s (1 : %.1f)", r.perSecond/floor.perSecond, t.floor, floor.perSecond/r.perSecond)
		}
		fmt.Printf("%-7s %-26s %5d %9.0f %10s %10s   %s\n", kind, t.name, t.conns, r.perSecond, r.p50.Round(time.Microsecond), r.p99.Round(time.Microsecond), against)
	}
	fmt.Println()
	return nil
}

func get(uri string) request {
	return func(_ int, r *fasthttp.Request) { r.SetRequestURI(uri) }
}

// equalBytes prepares floors that send as many bytes as the feed's answers.
func (f *proc) equalBytes(base, token string) (guest, viewer string, err error) {
	sizes := [2]string{}
	for i, uri := range []string{"/douyin/feed/", "/douyin/feed/?token=" + token} {
		r, err := measure(base, 1, time.Millisecond, get(uri))
		if err != nil {
			return "", "", err
		}
		sizes[i] = strconv.Itoa(r.bytes)
		if _, err := measure(f.base, 1, time.Microsecond, get("/prepare?n="+sizes[i])); err != nil {
			return "", "", err
		}
	}
	return "/bytes?n=" + sizes[0], "/bytes?n=" + sizes[1], nil
}

// world is who sends the requests.
type world struct {
	users []user
	among int // how many users and videos the writes spread over
}

type user struct {
	id    int64
	token string
}

// writers is how many users the writes come from.
const writers = 64

func newWorld(base string, among int) (*world, error) {
	w := &world{among: among}
	for i := range writers {
		res, err := http.PostForm(base+"/douyin/user/register/", url.Values{"username": {fmt.Sprintf("bench_%d_%d", i, time.Now().UnixNano()%1e9)}, "password": {"secret1"}})
		if err != nil {
			return nil, err
		}
		var a struct {
			StatusCode int    `json:"status_code"`
			StatusMsg  string `json:"status_msg"`
			UserID     int64  `json:"user_id"`
			Token      string `json:"token"`
		}
		err = json.NewDecoder(res.Body).Decode(&a)
		res.Body.Close()
		if err != nil || a.StatusCode != 0 {
			return nil, fmt.Errorf("register: %v %s", err, a.StatusMsg)
		}
		w.users = append(w.users, user{a.UserID, a.Token})
	}
	return w, nil
}

func (w *world) get(path, query string) request {
	return func(i int, r *fasthttp.Request) {
		r.SetRequestURI(path + "?token=" + w.users[i%writers].token + "&" + query)
	}
}

func (w *world) post(path string, form func(i int) string) request {
	return func(i int, r *fasthttp.Request) {
		r.Header.SetMethod("POST")
		r.Header.SetContentType("application/x-www-form-urlencoded")
		r.SetRequestURI(path)
		r.SetBodyString("token=" + w.users[i%writers].token + "&" + form(i))
	}
}

// The writes spread over many videos, as people do; each user's own order is kept
// by taking turns.
func (w *world) like(i int) string {
	turn := i / writers
	return fmt.Sprintf("video_id=%d&action_type=%d", 1+turn/2%w.among, 1+turn%2)
}

func (w *world) comment(i int) string {
	return fmt.Sprintf("video_id=%d&action_type=1&comment_text=what+a+view+%d", 1+i%w.among, i)
}

func (w *world) follow(i int) string {
	turn := i / writers
	return fmt.Sprintf("to_user_id=%d&action_type=%d", 1+turn/2%w.among, 1+turn%2)
}

func (w *world) message(i int) string {
	return fmt.Sprintf("to_user_id=%d&action_type=1&content=hello+%d", 1+i%w.among, i)
}

// proc is a process that says where it listens.
type proc struct {
	cmd  *exec.Cmd
	base string
}

func startServer(cmd *exec.Cmd, env []string, says *regexp.Regexp) (*proc, error) {
	cmd.Env, cmd.Stderr = env, os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if m := says.FindStringSubmatch(lines.Text()); m != nil {
			go func() {
				for lines.Scan() {
				}
			}()
			return &proc{cmd, m[1]}, nil
		}
	}
	return nil, fmt.Errorf("%s did not start", cmd.Path)
}

func (s *proc) stop() {
	s.cmd.Process.Kill()
	s.cmd.Wait()
}

// memory is the resident set in MiB, where the system tells it.
func (s *proc) memory() int {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return 0
	}
	for line := range strings.SplitSeq(string(b), "\n") {
		var kb int
		if _, err := fmt.Sscanf(line, "VmRSS: %d kB", &kb); err == nil {
			return kb / 1024
		}
	}
	return 0
}

// mariadb is a private server with default durability.
type mariadb struct {
	cmd  *exec.Cmd
	addr string
}

func (m *mariadb) stop() {
	m.cmd.Process.Kill()
	m.cmd.Wait()
}

func startMariaDB(dir string) (*mariadb, error) {
	data := filepath.Join(dir, "mariadb")
	out, err := exec.Command("mariadb-install-db", "--no-defaults", "--datadir="+data, "--auth-root-authentication-method=normal", "--skip-test-db").CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("mariadb-install-db: %w\n%s", err, out)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	addr := l.Addr().String()
	l.Close()
	_, port, _ := net.SplitHostPort(addr)
	bin := "mariadbd"
	if _, err := exec.LookPath(bin); err != nil {
		bin = "/usr/sbin/mariadbd"
	}
	who := os.Getenv("USER")
	if os.Getuid() == 0 {
		who = "root"
	}
	cmd := exec.Command(bin, "--no-defaults", "--user="+who, "--datadir="+data, "--socket="+filepath.Join(dir, "sock"), "--bind-address=127.0.0.1",
		"--port="+port, "--max-connections=600", "--innodb-buffer-pool-size=512M", "--skip-log-bin", "--skip-name-resolve", "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin")
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	m := &mariadb{cmd, addr}
	for range 200 {
		ping := exec.Command("mariadb", "--no-defaults", "-uroot", "-h127.0.0.1", "-P"+port, "-e", "CREATE DATABASE IF NOT EXISTS vireo CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
		if ping.Run() == nil {
			return m, nil
		}
		time.Sleep(50 * time.Millisecond)
	}
	m.stop()
	return nil, fmt.Errorf("mariadbd did not answer")
}
