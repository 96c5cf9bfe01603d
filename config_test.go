package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"vireo/dal/daltest"
)

// TestWrongSettings: each is named, and the program does not start.
func TestWrongSettings(t *testing.T) {
	for key, value := range map[string]string{
		"VIREO_ADDR": "nowhere", "VIREO_DATABASE": "postgres://x/y", "VIREO_BASE_URL": "ftp://x", "VIREO_TIMEZONE": "Mars/Olympus",
		"VIREO_LIMITS": "write.user=fast", "VIREO_TRUSTED_PROXIES": "10.0.0.1", "VIREO_MAX_UPLOAD": "0", "VIREO_MIN_FREE": "much",
		"VIREO_LOG_FORMAT": "xml", "VIREO_LOG_LEVEL": "loud", "VIREO_LANGUAGE": "fr", "VIREO_FFMPEG": "maybe", "VIREO_GRACE": "-1s", "VIREO_SECRET": "short", "VIREO_UPLOADS_PER_ADDRESS": "0",
		"VIREO_CORS_ORIGINS": "https://a.example,b.example", "VIREO_HOSTS": "https://a.example",
	} {
		t.Run(key, func(t *testing.T) {
			t.Parallel()
			out, err := program(t, []string{"VIREO_DATA=" + t.TempDir(), "VIREO_ADDR=127.0.0.1:0", "VIREO_DEMO=false", key + "=" + value}, "serve").CombinedOutput()
			flag := "--" + strings.ReplaceAll(strings.ToLower(strings.TrimPrefix(key, "VIREO_")), "_", "-")
			if err == nil || !strings.Contains(string(out), key) && !strings.Contains(string(out), flag) {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
}

// TestConfigPrint prints what --config reads, and no secret.
func TestConfigPrint(t *testing.T) {
	env := []string{"VIREO_DATABASE=mysql://me:hush@db:3306/vireo", "VIREO_SECRET=" + strings.Repeat("quiet", 10), "VIREO_MAX_UPLOAD=10MiB", "VIREO_HOSTS=a.example,b.example"}
	out, err := program(t, env, "config", "print").CombinedOutput()
	if err != nil {
		t.Fatal(err, string(out))
	}
	if s := string(out); strings.Contains(s, "hush") || strings.Contains(s, "quiet") || !strings.Contains(s, "me:xxxxx@db:3306") {
		t.Errorf("secrets are not masked:\n%s", s)
	}
	file := filepath.Join(t.TempDir(), "vireo.yaml")
	clean := strings.NewReplacer("mysql://me:xxxxx@db:3306/vireo", `""`, "'********'", `""`).Replace(string(out))
	if err := os.WriteFile(file, []byte(clean), 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := program(t, nil, "--config", file, "config", "print").CombinedOutput()
	if err != nil || !strings.Contains(string(again), "max-upload: 10MiB") || !strings.Contains(string(again), "a.example") {
		t.Errorf("%v:\n%s", err, again)
	}
}

// TestSettingsAreDocumented holds docs/operations.md against the settings.
func TestSettingsAreDocumented(t *testing.T) {
	page, err := os.ReadFile("docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	typ := reflect.TypeFor[config]()
	for i := range typ.NumField() {
		if env := typ.Field(i).Tag.Get("env"); env == "" || !strings.Contains(string(page), "`"+env+"`") {
			t.Errorf("%s (%s) is not in docs/operations.md", typ.Field(i).Name, env)
		}
	}
}

// TestAnotherSecretOrStore: a replica that could not read what others wrote does
// not start.
func TestAnotherSecretOrStore(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			db := daltest.Fresh(t, kind)
			env := envOf(t, kind, db)
			start(t, env).kill(t)
			out, err := program(t, append(env, "VIREO_SECRET="+strings.Repeat("x", 40)), "serve").CombinedOutput()
			if err == nil || !strings.Contains(string(out), "VIREO_SECRET") {
				t.Errorf("another secret: %v %s", err, out)
			}
			if err := os.RemoveAll(filepath.Join(dataOf(env), "blobs")); err != nil {
				t.Fatal(err)
			}
			if out, err = program(t, env, "serve").CombinedOutput(); err == nil || !strings.Contains(string(out), "VIREO_DATA") {
				t.Errorf("another store: %v %s", err, out)
			}
		})
	}
}

// TestSettingsFile: the environment counts more than the file, a flag more than
// both, and a name that is no setting is told.
func TestSettingsFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "vireo.yaml")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	show := func(env []string, args ...string) string {
		out, err := program(t, env, append([]string{"--config", file}, args...)...).CombinedOutput()
		if err != nil {
			return "FAILED " + string(out)
		}
		return string(out)
	}
	write("max-upload: 10MiB\nlanguage: zh\nhosts: [a.example, b.example]\n")
	got := show([]string{"VIREO_MAX_UPLOAD=20MiB"}, "config", "print", "--min-free=30MiB")
	for _, want := range []string{"max-upload: 20MiB", "language: zh", "min-free: 30MiB", "- a.example"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	for _, wrong := range []string{"max_upload: 10MiB", "nonsense", "config: x", "max-upload: [1]"} {
		write(wrong)
		if got := show(nil, "config", "print"); !strings.HasPrefix(got, "FAILED") {
			t.Errorf("%q is accepted:\n%s", wrong, got)
		}
	}
}
