package main

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"
	_ "time/tzdata" // time zones where the system has none

	"github.com/dustin/go-humanize"

	"vireo/biz"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/server"
)

// config is every setting. docs/operations.md explains them; a test holds that
// page against this struct.
type config struct {
	Addr     string `env:"VIREO_ADDR" default:"127.0.0.1:8080" help:"Address to listen on; 0.0.0.0:8080 is every network."`
	Data     string `env:"VIREO_DATA" default:"./data" type:"path" help:"Folder of the database, the files and the secret."`
	Database string `env:"VIREO_DATABASE" help:"mysql://user:password@host:port/database; empty: SQLite in the data folder." secret:"url"`
	Secret   string `env:"VIREO_SECRET" help:"Master secret, at least 32 bytes (hex, base64 or text); empty: the file secret.key in the data folder, made on first start." secret:"all"`

	BaseURL        string   `env:"VIREO_BASE_URL" help:"Address that clients use, such as https://video.example.org; empty: the listening address."`
	Hosts          []string `env:"VIREO_HOSTS" help:"Host names whose Host header is trusted, comma-separated."`
	TrustedProxies []string `env:"VIREO_TRUSTED_PROXIES" help:"Networks of proxies whose X-Forwarded-For and -Proto are believed, comma-separated CIDRs."`
	CORSOrigins    []string `env:"VIREO_CORS_ORIGINS" default:"*" help:"Origins of web clients of the app API and the files; never of the admin API."`

	Timezone string `env:"VIREO_TIMEZONE" default:"Local" help:"Zone in which dates are told, such as Asia/Shanghai."`
	Language string `env:"VIREO_LANGUAGE" default:"en" enum:"en,zh" help:"Language of messages to clients that ask for none: en or zh."`

	Registration string `env:"VIREO_REGISTRATION" default:"open" enum:"open,approval,closed" help:"Who may register: open, approval (a moderator looks first) or closed."`

	PremoderateVideos   string `env:"VIREO_PREMODERATE_VIDEOS" default:"off" enum:"off,new,all" help:"Videos that others see only after a moderator has looked: off, new (those of new accounts) or all."`
	PremoderateComments string `env:"VIREO_PREMODERATE_COMMENTS" default:"off" enum:"off,new,all" help:"The same for comments."`
	NewAccountDays      int    `env:"VIREO_NEW_ACCOUNT_DAYS" default:"7" help:"An account is new for so many days; 0: its age says nothing."`
	NewAccountItems     int64  `env:"VIREO_NEW_ACCOUNT_ITEMS" default:"3" help:"And until so many of its videos, or comments, are public; 0: their number says nothing."`

	DeleteGrace  time.Duration `env:"VIREO_DELETE_GRACE" default:"336h" help:"From a user's wish to delete the account to its erasure; signing in takes the wish back. 336h are 14 days."`
	ExportTime   time.Duration `env:"VIREO_EXPORT_TIME" default:"168h" help:"How long users can download the file with everything about them. 168h are 7 days."`
	WaveWindow   time.Duration `env:"VIREO_WAVE_WINDOW" default:"168h" help:"A wave of equal items ends with a pause longer than this."`
	WaveItems    int64         `env:"VIREO_WAVE_ITEMS" default:"3" help:"How many equal items are a wave."`
	WaveAccounts int64         `env:"VIREO_WAVE_ACCOUNTS" default:"2" help:"By how many accounts they have to be."`
	WaveAlone    int64         `env:"VIREO_WAVE_ALONE" default:"10" help:"How many equal items are a wave whoever wrote them."`
	WaveHold     int64         `env:"VIREO_WAVE_HOLD" default:"5" help:"Equal comments and titles in a day from which on more are held, once one of them was taken down; 0: never."`
	NearCopies   string        `env:"VIREO_NEAR_COPIES" default:"hold" enum:"hold,off" help:"Near copies of videos that are taken down: hold (a moderator looks first) or off."`

	MaxUpload         byteSize      `env:"VIREO_MAX_UPLOAD" default:"512MiB" help:"Largest video file."`
	DailyUpload       byteSize      `env:"VIREO_DAILY_UPLOAD" default:"4GiB" help:"Bytes one user may publish a day; 0: no limit."`
	UploadsPerAddress int           `env:"VIREO_UPLOADS_PER_ADDRESS" default:"2" help:"Uploads that one address may be sending at a time; no limit with VIREO_LIMITS=off."`
	MinFree           byteSize      `env:"VIREO_MIN_FREE" default:"256MiB" help:"Free disk that uploads must leave."`
	Limits            string        `env:"VIREO_LIMITS" default:"on" help:"Rate limits: on, off, or changes such as write.user=5/50 (per second/at once)."`
	FFmpeg            string        `name:"ffmpeg" env:"VIREO_FFMPEG" default:"auto" enum:"auto,off" help:"auto: use ffmpeg where it is installed; off: never."`
	Grace             time.Duration `env:"VIREO_GRACE" default:"20s" help:"How long a stop waits for requests in flight."`
	Demo              bool          `env:"VIREO_DEMO" default:"true" negatable:"" help:"Fill an empty SQLite database with a handful of demo videos."`

	ReviewHolds     int           `env:"VIREO_REVIEW_HOLDS" default:"10" help:"Decided holds from which on an entry of the words may be listed to be reviewed."`
	ReviewPrecision int           `env:"VIREO_REVIEW_PRECISION" default:"50" help:"Per cent: an entry is listed to be reviewed when fewer of its decided holds were confirmed."`
	UndoTime        time.Duration `env:"VIREO_UNDO_TIME" default:"2160h" help:"How long words that were applied to history can be taken back; what that needs is removed afterwards. 2160h are 90 days."`
	BreakAfter      time.Duration `env:"VIREO_BREAK_AFTER" default:"90m" help:"Work without a break after which a moderator is told to take one; 0: never."`
	BreakSevere     int64         `env:"VIREO_BREAK_SEVERE" default:"20" help:"Severe cases without a break after which a moderator is told to take one; 0: never."`

	MetricsAddr string `env:"VIREO_METRICS_ADDR" help:"Address where Prometheus reads /metrics, such as 127.0.0.1:9090; empty: nowhere."`

	LogFormat string        `env:"VIREO_LOG_FORMAT" default:"text" enum:"text,json" help:"text or json."`
	LogLevel  slog.Level    `env:"VIREO_LOG_LEVEL" default:"info" help:"debug, info, warn or error."`
	SlowQuery time.Duration `env:"VIREO_SLOW_QUERY" default:"500ms" help:"Statements slower than this are logged; 0: none."`
}

// byteSize is a size such as 512MiB, 2GB or 1048576.
type byteSize int64

// UnmarshalText implements encoding.TextUnmarshaler.
func (b *byteSize) UnmarshalText(text []byte) error {
	n, err := humanize.ParseBytes(string(text))
	if err != nil || n > 1<<62 {
		return fmt.Errorf("%q is not a size such as 512MiB", text)
	}
	*b = byteSize(n)
	return nil
}

// String writes the size as UnmarshalText reads it, without rounding.
func (b byteSize) String() string {
	for _, unit := range []struct {
		size byteSize
		name string
	}{{humanize.TiByte, "TiB"}, {humanize.GiByte, "GiB"}, {humanize.MiByte, "MiB"}, {humanize.KiByte, "KiB"}} {
		if b != 0 && b%unit.size == 0 {
			return fmt.Sprint(int64(b/unit.size), unit.name)
		}
	}
	return fmt.Sprint(int64(b))
}

// Validate names every setting that is wrong. Kong calls it before a command.
func (c *config) Validate() error {
	_, _, addrErr := net.SplitHostPort(c.Addr)
	_, zoneErr := time.LoadLocation(c.Timezone)
	_, limitErr := server.ParseLimits(c.Limits)
	_, proxyErr := c.proxies()
	return errors.Join(
		named("VIREO_ADDR", addrErr),
		named("VIREO_DATABASE", dal.CheckURL(c.Database)),
		named("VIREO_SECRET", checkSecret(c.Secret)),
		named("VIREO_BASE_URL", checkBaseURL(c.BaseURL)),
		named("VIREO_TIMEZONE", zoneErr),
		named("VIREO_LIMITS", limitErr),
		named("VIREO_TRUSTED_PROXIES", proxyErr),
		named("VIREO_HOSTS", checkHosts(c.Hosts)),
		named("VIREO_CORS_ORIGINS", checkOrigins(c.CORSOrigins)),
		named("VIREO_WAVE_WINDOW", atLeastOne(c.WaveWindow.Milliseconds())),
		named("VIREO_WAVE_ITEMS", atLeastTwo(c.WaveItems)),
		named("VIREO_WAVE_ACCOUNTS", atLeastOne(c.WaveAccounts)),
		named("VIREO_WAVE_ALONE", atLeastTwo(c.WaveAlone)),
		named("VIREO_WAVE_HOLD", notNegative(c.WaveHold)),
		named("VIREO_MAX_UPLOAD", atLeastOne(int64(c.MaxUpload))),
		named("VIREO_UPLOADS_PER_ADDRESS", atLeastOne(int64(c.UploadsPerAddress))),
		named("VIREO_GRACE", notNegative(c.Grace)),
		named("VIREO_REVIEW_HOLDS", atLeastOne(int64(c.ReviewHolds))),
		named("VIREO_REVIEW_PRECISION", atLeastOne(int64(c.ReviewPrecision))),
		named("VIREO_DELETE_GRACE", notNegative(c.DeleteGrace)),
		named("VIREO_EXPORT_TIME", atLeastOne(int64(c.ExportTime/time.Minute))),
		named("VIREO_UNDO_TIME", atLeastOne(int64(c.UndoTime/time.Hour))),
		named("VIREO_BREAK_AFTER", notNegative(c.BreakAfter)),
		named("VIREO_BREAK_SEVERE", notNegative(time.Duration(c.BreakSevere))),
		named("VIREO_METRICS_ADDR", checkAddr(c.MetricsAddr)),
	)
}

// checkAddr tells what is wrong with an address to listen on; empty is right.
func checkAddr(addr string) error {
	if addr == "" {
		return nil
	}
	_, _, err := net.SplitHostPort(addr)
	return err
}

func named(key string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", key, err)
}

func atLeastOne(n int64) error {
	if n < 1 {
		return errors.New("must be above zero")
	}
	return nil
}

func atLeastTwo(n int64) error {
	if n < 2 {
		return errors.New("must be above one")
	}
	return nil
}

func notNegative[T int64 | time.Duration](d T) error {
	if d < 0 {
		return errors.New("must not be negative")
	}
	return nil
}

func (c *config) waves() biz.WaveConfig {
	return biz.WaveConfig{
		Window: c.WaveWindow, Items: c.WaveItems, Accounts: c.WaveAccounts, Alone: c.WaveAlone, Hold: c.WaveHold, HoldNear: c.NearCopies != "off",
	}
}

func checkSecret(text string) error {
	if text == "" {
		return nil
	}
	_, err := secret.Parse([]byte(text))
	return err
}

func checkBaseURL(raw string) error {
	if raw == "" {
		return nil
	}
	u, err := url.Parse(raw)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return errors.New("must look like https://video.example.org")
	}
	return nil
}

// checkHosts refuses addresses where only names are looked for.
func checkHosts(hosts []string) error {
	for _, h := range hosts {
		if u, err := url.Parse("http://" + strings.TrimSpace(h)); err != nil || u.Hostname() == "" || u.Host != strings.TrimSpace(h) {
			return fmt.Errorf("%q is not a host such as video.example.org", h)
		}
	}
	return nil
}

// checkOrigins refuses what no browser sends as an Origin.
func checkOrigins(origins []string) error {
	for _, o := range origins {
		o = strings.TrimSpace(o)
		u, err := url.Parse(o)
		if o != "*" && (err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.Scheme+"://"+u.Host != o) {
			return fmt.Errorf("%q is neither * nor an origin such as https://app.example.org", o)
		}
	}
	return nil
}

func (c *config) proxies() ([]netip.Prefix, error) {
	var out []netip.Prefix
	for _, s := range c.TrustedProxies {
		p, err := netip.ParsePrefix(strings.TrimSpace(s))
		if err != nil {
			return nil, fmt.Errorf("%q is not a network such as 10.0.0.0/8", s)
		}
		out = append(out, p)
	}
	return out, nil
}

// logger writes to standard error as the configuration says.
func (c *config) logger() *slog.Logger {
	opts := &slog.HandlerOptions{Level: c.LogLevel}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(os.Stderr, opts))
	}
	return slog.New(slog.NewTextHandler(os.Stderr, opts))
}

// dalConfig says how to open the database; it makes the data folder.
func (c *config) dalConfig(log *slog.Logger) (dal.Config, error) {
	if err := os.MkdirAll(c.Data, 0o700); err != nil {
		return dal.Config{}, named("VIREO_DATA", err)
	}
	return dal.Config{URL: c.Database, Path: filepath.Join(c.Data, "vireo.db"), Log: log, Slow: c.SlowQuery}, nil
}
