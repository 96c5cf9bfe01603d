package main

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/valyala/fasthttp"
)

// request makes the i-th request of a measurement.
type request func(i int, r *fasthttp.Request)

// result is what one measurement found.
type result struct {
	perSecond float64
	p50, p99  time.Duration
	bytes     int // of one answer's body
}

// measure keeps some connections busy for a while: each sends its next request
// when it has the answer of the last. Every answer must be HTTP 200.
func measure(base string, conns int, length time.Duration, make request) (result, error) {
	client := &fasthttp.Client{MaxConnsPerHost: conns, ReadTimeout: time.Minute, WriteTimeout: time.Minute, NoDefaultUserAgentHeader: true}
	defer client.CloseIdleConnections()
	var (
		wg     sync.WaitGroup
		next   atomic.Int64
		failed atomic.Pointer[error]
		size   atomic.Int64
		all    = newLatencies(conns)
	)
	begin := time.Now()
	end := begin.Add(length)
	for w := range conns {
		wg.Go(func() {
			req, res := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
			for first := true; first || time.Now().Before(end) && failed.Load() == nil; first = false {
				req.Reset()
				make(int(next.Add(1)), req)
				req.URI().SetHost(hostOf(base))
				req.URI().SetScheme("http")
				at := time.Now()
				err := client.Do(req, res)
				all[w] = append(all[w], time.Since(at))
				if err == nil && (res.StatusCode() != 200 || !success(res.Body())) {
					err = fmt.Errorf("%s: HTTP %d %.200s", req.URI().Path(), res.StatusCode(), res.Body())
				}
				if err != nil {
					failed.Store(&err)
				}
				size.Store(int64(len(res.Body())))
			}
		})
	}
	wg.Wait()
	took := time.Since(begin)
	if err := failed.Load(); err != nil {
		return result{}, *err
	}
	flat := slices.Concat(all...)
	slices.Sort(flat)
	return result{
		perSecond: float64(len(flat)) / took.Seconds(), p50: flat[len(flat)/2], p99: flat[len(flat)*99/100], bytes: int(size.Load()),
	}, nil
}

func newLatencies(conns int) [][]time.Duration {
	all := make([][]time.Duration, conns)
	for i := range all {
		all[i] = make([]time.Duration, 0, 1<<14)
	}
	return all
}

// success reports whether an answer of the app API is one.
func success(body []byte) bool {
	const start = `{"status_code":0,`
	return len(body) < len(start) || body[0] != '{' || string(body[:len(start)]) == start || string(body[:9]) == `{"floor":`
}

func hostOf(base string) string { return base[len("http://"):] }

// median is the result with the middle throughput.
func median(rs []result) result {
	rs = slices.Clone(rs)
	slices.SortFunc(rs, func(a, b result) int {
		if a.perSecond < b.perSecond {
			return -1
		}
		return 1
	})
	return rs[len(rs)/2]
}
