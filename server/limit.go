package server

import (
	"fmt"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	lru "github.com/hashicorp/golang-lru/v2"
	"golang.org/x/time/rate"

	"vireo/biz/errs"
	"vireo/biz/username"
)

// Class is what a route costs, for the limits.
type Class string

// The classes. Unlimited routes are for probes.
const (
	Unlimited Class = ""
	Read      Class = "read"
	Write     Class = "write"
	Sign      Class = "sign" // register, login, password: each costs a hash
	Upload    Class = "upload"
)

// Bucket is a token bucket: so many a second, and so many at once.
type Bucket struct {
	PerSecond float64
	Burst     int
}

// Limits are the buckets by "class.scope"; scope is user, address, or, for
// sign, name. Nil: no limits.
type Limits map[string]Bucket

// DefaultLimits are generous enough for a campus behind one address.
func DefaultLimits() Limits {
	return Limits{
		"read.user": {50, 400}, "read.address": {1000, 5000},
		"write.user": {10, 120}, "write.address": {300, 2000},
		"sign.name": {0.2, 20}, "sign.user": {0.2, 20}, "sign.address": {20, 300},
		"upload.user": {0.5, 20}, "upload.address": {5, 100},
	}
}

// ParseLimits reads "on", "off", or changes to the defaults such as
// "write.user=5/50,sign.address=10/100" (per second / at once).
func ParseLimits(text string) (Limits, error) {
	limits := DefaultLimits()
	switch text = strings.TrimSpace(text); text {
	case "", "on":
		return limits, nil
	case "off":
		return nil, nil
	}
	for item := range strings.SplitSeq(text, ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(item), "=")
		perSecond, burst, _ := strings.Cut(value, "/")
		r, err1 := strconv.ParseFloat(perSecond, 64)
		b, err2 := strconv.Atoi(burst)
		if _, ok := limits[name]; !ok || err1 != nil || err2 != nil || r <= 0 || b < 1 {
			return nil, fmt.Errorf("%q is neither on, off nor class.scope=per-second/burst with one of %s", item, "read, write, sign, upload and user, address (sign: name)")
		}
		limits[name] = Bucket{r, b}
	}
	return limits, nil
}

// buckets bounds how many callers are remembered; the longest silent are
// forgotten first, which gives them a full bucket again.
const buckets = 100_000

type limiter struct {
	limits Limits
	known  *lru.Cache[string, *rate.Limiter]
}

func newLimiter(l Limits) *limiter {
	known, err := lru.New[string, *rate.Limiter](buckets)
	if err != nil {
		panic(err) // only for a size below one
	}
	return &limiter{limits: l, known: known}
}

// address takes from the bucket of the client's address.
func (l *limiter) address(c *app.RequestContext, class Class) error {
	if l.limits == nil || class == Unlimited {
		return nil
	}
	return l.take(string(class)+".address", addressKey(c.ClientIP()))
}

// user takes from the bucket of a signed-in user.
func (l *limiter) user(class Class, id int64) error {
	if l.limits == nil || class == Unlimited || id == 0 {
		return nil
	}
	return l.take(string(class)+".user", strconv.FormatInt(id, 10))
}

// name takes from the bucket of one name tried from one address: guessing is
// slow, and nobody can lock out somebody else from elsewhere. All spellings that
// sign the same account in are one name; what can be no name has no bucket.
func (l *limiter) name(c *app.RequestContext, class Class, name string) error {
	if l.limits == nil || class != Sign {
		return nil
	}
	clean, err := username.Clean(name)
	if err != nil {
		return nil //nolint:nilerr // see above
	}
	return l.take("sign.name", addressKey(c.ClientIP())+" "+username.Key(clean))
}

func (l *limiter) take(kind, key string) error {
	b, ok := l.limits[kind]
	if !ok {
		return nil
	}
	key = kind + " " + key
	lim, ok := l.known.Get(key)
	if !ok {
		fresh := rate.NewLimiter(rate.Limit(b.PerSecond), b.Burst)
		if prev, had, _ := l.known.PeekOrAdd(key, fresh); had {
			lim = prev
		} else {
			lim = fresh
		}
	}
	r := lim.Reserve()
	if d := r.Delay(); d > 0 {
		r.Cancel()
		return errs.New(errs.RateLimited, errs.T("too many requests, please slow down", "请求过于频繁，请稍后再试")).After(max(d, time.Second))
	}
	return nil
}

// addressKey is what counts as one address: an IPv6 client owns its whole /64.
func addressKey(ip string) string {
	a, err := netip.ParseAddr(ip)
	if err != nil {
		return ip
	}
	a = a.Unmap().WithZone("")
	if a.Is6() {
		if p, err := a.Prefix(64); err == nil {
			return p.String()
		}
	}
	return a.String()
}
