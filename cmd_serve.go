package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/netip"
	"os"
	"os/signal"
	"strconv"
	"syscall"

	"vireo/biz/media"
	"vireo/server"
)

type serveCmd struct{}

// Run serves until SIGINT or SIGTERM.
func (serveCmd) Run(cfg *config) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	log := cfg.logger()
	app, err := openApp(ctx, *cfg, log, options{})
	if err != nil {
		return err
	}
	if !app.media.FFmpeg() && cfg.FFmpeg == "auto" {
		fmt.Fprintln(os.Stderr, "ffmpeg is missing, so only MP4 and MOV with H.264 or H.265 are accepted and covers are drawn. To install it:", media.InstallHint())
	}
	fresh := app.fresh(ctx)
	demo := app.firstDemo(ctx)
	admin := app.firstAdmin(ctx, fresh)
	greet(os.Stdout, app.addr)
	tellAccount(os.Stdout, demo)
	tellAdmin(os.Stdout, admin)
	log.Info("serving", "addr", app.addr.String(), "database", app.db.Dialect(), "ffmpeg", app.media.FFmpeg(), "version", version)
	err = app.Serve(ctx)
	log.Info("stopped")
	return err
}

// greet prints what to open.
func greet(w io.Writer, addr *net.TCPAddr) {
	port := strconv.Itoa(addr.Port)
	host := addr.IP.String()
	if addr.IP.IsUnspecified() {
		host = "127.0.0.1"
	}
	base := "http://" + net.JoinHostPort(host, port)
	fmt.Fprintf(w, `
vireo %s is up.

  app API        %s/douyin/feed/
  Swagger        %s/swagger/index.html
  panel          %s/admin/
  admin API      %s/admin/api/v1/health
  admin Swagger  %s/admin/swagger/index.html
`, version, base, base, base, base, base)
	if addr.IP.IsUnspecified() {
		for _, ip := range lanAddresses(server.LocalAddresses()) {
			fmt.Fprintf(w, "  on the network http://%s\n", net.JoinHostPort(ip.String(), port))
		}
		fmt.Fprintf(w, "  from the Android emulator http://10.0.2.2:%s\n", port)
	} else if addr.IP.IsLoopback() {
		fmt.Fprintf(w, "\n  Only this machine reaches it, and its Android emulator by http://10.0.2.2:%s\n  For phones: VIREO_ADDR=0.0.0.0:%s\n", port, port)
	}
	fmt.Fprintln(w)
}

// lanAddresses are the addresses that people type.
func lanAddresses(all []netip.Addr) []netip.Addr {
	var out []netip.Addr
	for _, ip := range all {
		if ip.Is4() {
			out = append(out, ip)
		}
	}
	return out
}
