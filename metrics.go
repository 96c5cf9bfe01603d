package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// serveMetrics answers scrapers on their own address until ctx ends: numbers are for
// operators, and never on the address of the clients.
func (a *App) serveMetrics(ctx context.Context) {
	if a.metrics == nil {
		return
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(a.server.Metrics(), promhttp.HandlerOpts{Timeout: 10 * time.Second, MaxRequestsInFlight: 4}))
	srv := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, WriteTimeout: 30 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10}
	stop := context.AfterFunc(ctx, func() { _ = srv.Close() })
	defer stop()
	if err := srv.Serve(a.metrics); !errors.Is(err, http.ErrServerClosed) {
		a.log.Error("metrics are no longer served", "error", err)
	}
}

// listenMetrics opens the address of VIREO_METRICS_ADDR, if there is one.
func (a *App) listenMetrics() (err error) {
	if a.cfg.MetricsAddr != "" {
		a.metrics, err = net.Listen("tcp", a.cfg.MetricsAddr)
	}
	return named("VIREO_METRICS_ADDR", err)
}
