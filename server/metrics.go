package server

import (
	"slices"
	"strconv"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"vireo/biz"
)

// metrics are what operators watch. They have routes as they are registered, never
// paths, so that no id or query gets into a label.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.HistogramVec
}

func newMetrics(svc *biz.Service, version string) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "vireo_http_request_seconds", Help: "Time to answer, by route and status.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10, 60},
		}, []string{"method", "route", "status"}),
	}
	info := prometheus.NewGauge(prometheus.GaugeOpts{Name: "vireo_info", Help: "1, with the version.", ConstLabels: prometheus.Labels{"version": version}})
	info.Set(1)
	m.registry.MustRegister(m.requests, info, wordMetrics{svc},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

var methods = []string{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

// observe counts an answered request.
func (m *metrics) observe(c *app.RequestContext, took time.Duration) {
	route := c.FullPath()
	if route == "" {
		route = "none"
	}
	method := string(c.Method())
	if !slices.Contains(methods, method) {
		method = "other" // a client may send anything
	}
	m.requests.WithLabelValues(method, route, strconv.Itoa(c.Response.StatusCode())).Observe(took.Seconds())
}

// Metrics is what a scraper reads.
func (s *Server) Metrics() prometheus.Gatherer { return s.metrics.registry }

// wordMetrics reads the word filter's state when it is asked.
type wordMetrics struct{ svc *biz.Service }

var (
	wordTexts   = prometheus.NewDesc("vireo_words_texts_total", "Texts judged by the word filter, by the outcome; unjudged: refused because there was no filter.", []string{"outcome"}, nil)
	wordLoads   = prometheus.NewDesc("vireo_words_loads_total", "Filters put in force, and loads that failed.", []string{"result"}, nil)
	wordVersion = prometheus.NewDesc("vireo_words_ruleset", "Version of the ruleset: in force in this process, and wanted.", []string{"which"}, nil)
	wordEntries = prometheus.NewDesc("vireo_words_entries", "Entries this process looks for.", nil, nil)
	wordState   = prometheus.NewDesc("vireo_words_state", "1 for the state the filter is in.", []string{"state"}, nil)
)

// Describe implements prometheus.Collector.
func (wordMetrics) Describe(ch chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{wordTexts, wordLoads, wordVersion, wordEntries, wordState} {
		ch <- d
	}
}

// Collect implements prometheus.Collector.
func (w wordMetrics) Collect(ch chan<- prometheus.Metric) {
	n, st := w.svc.WordCounters(), w.svc.WordState()
	counter := func(d *prometheus.Desc, v int64, label string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.CounterValue, float64(v), label)
	}
	counter(wordTexts, n.Judged-n.Observed-n.Masked-n.Held-n.Blocked, "pass")
	counter(wordTexts, n.Observed, "observe")
	counter(wordTexts, n.Masked, "mask")
	counter(wordTexts, n.Held, "hold")
	counter(wordTexts, n.Blocked, "block")
	counter(wordTexts, n.Unjudged, "unjudged")
	counter(wordLoads, n.Loads, "ok")
	counter(wordLoads, n.LoadsFailed, "failed")
	gauge := func(d *prometheus.Desc, v float64, labels ...string) {
		ch <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	gauge(wordVersion, float64(st.Version), "in_force")
	gauge(wordVersion, float64(st.Wanted), "wanted")
	gauge(wordEntries, float64(st.Entries))
	for _, s := range []string{biz.WordsOK, biz.WordsEmpty, biz.WordsMissing, biz.WordsLoading, biz.WordsStale, biz.WordsFailed} {
		is := 0.0
		if s == st.State {
			is = 1
		}
		gauge(wordState, is, s)
	}
}
