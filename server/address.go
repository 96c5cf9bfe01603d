package server

import (
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/cloudwego/hertz/pkg/app"
)

// emulatorHost is the developer's machine as the Android emulator sees it: what
// is sent there arrives at the machine's loopback.
const emulatorHost = "10.0.2.2"

// baseURL decides the scheme and host of absolute addresses. A Host header is
// believed when it names this machine or a configured host; anything else would
// let a client plant foreign addresses in answers.
type baseURL struct {
	fallback string
	hosts    []string // without port
	proxies  []netip.Prefix
}

func newBaseURL(cfg Config) *baseURL {
	b := &baseURL{fallback: strings.TrimSuffix(cfg.BaseURL, "/"), proxies: cfg.TrustedProxies}
	for _, h := range cfg.Hosts {
		b.hosts = append(b.hosts, strings.ToLower(strings.TrimSpace(h)))
	}
	addr := cfg.Listener.Addr().(*net.TCPAddr)
	if addr.IP.IsUnspecified() {
		for _, ip := range LocalAddresses() {
			b.hosts = append(b.hosts, ip.String())
		}
	}
	if b.fallback == "" {
		b.fallback = "http://" + net.JoinHostPort(reachable(addr), port(addr))
	}
	return b
}

// of is the address under which this client reaches the server.
func (b *baseURL) of(c *app.RequestContext) string {
	host := string(c.Host())
	proxied := trustedPeer(c, b.proxies)
	if !b.trusts(host, !proxied) {
		return b.fallback
	}
	scheme := "http"
	if fwd := c.Request.Header.Get("X-Forwarded-Proto"); fwd == "https" && proxied {
		scheme = fwd
	}
	return scheme + "://" + host
}

// trusts decides about a Host header. Loopback names count only from who talks to
// this machine directly: behind a proxy they are the proxy's way here.
func (b *baseURL) trusts(hostport string, direct bool) bool {
	u, err := url.Parse("http://" + hostport)
	if err != nil || u.Host != hostport || u.Hostname() == "" {
		return false
	}
	host := strings.ToLower(u.Hostname())
	if slices.Contains(b.hosts, host) || slices.Contains(b.hosts, strings.ToLower(hostport)) {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return direct && (host == "localhost" || host == emulatorHost || err == nil && ip.IsLoopback())
}

func trustedPeer(c *app.RequestContext, proxies []netip.Prefix) bool {
	peer, err := netip.ParseAddrPort(c.RemoteAddr().String())
	if err != nil {
		return false
	}
	return slices.ContainsFunc(proxies, func(p netip.Prefix) bool { return p.Contains(peer.Addr().Unmap()) })
}

// clientIPFunc reads a forwarded address only from trusted proxies.
func clientIPFunc(proxies []netip.Prefix) app.ClientIP {
	cidrs := make([]*net.IPNet, 0, len(proxies))
	for _, p := range proxies {
		if _, n, err := net.ParseCIDR(p.String()); err == nil {
			cidrs = append(cidrs, n)
		}
	}
	return app.ClientIPWithOption(app.ClientIPOptions{RemoteIPHeaders: []string{"X-Forwarded-For", "X-Real-IP"}, TrustedCIDRs: cidrs})
}

// LocalAddresses are this machine's own addresses on its networks, without loopback.
func LocalAddresses() []netip.Addr {
	addrs, err := net.InterfaceAddrs()
	if err != nil {
		return nil
	}
	var out []netip.Addr
	for _, a := range addrs {
		if p, err := netip.ParsePrefix(a.String()); err == nil && !p.Addr().IsLoopback() && !p.Addr().IsLinkLocalUnicast() {
			out = append(out, p.Addr())
		}
	}
	return out
}

// reachable is a host under which a listener on this address is reached.
func reachable(a *net.TCPAddr) string {
	if !a.IP.IsUnspecified() {
		return a.IP.String()
	}
	for _, ip := range LocalAddresses() {
		if ip.Is4() {
			return ip.String()
		}
	}
	return "127.0.0.1"
}

func port(a *net.TCPAddr) string {
	return a.AddrPort().String()[strings.LastIndex(a.AddrPort().String(), ":")+1:]
}
