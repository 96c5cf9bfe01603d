package main

import (
	"encoding"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"

	"github.com/alecthomas/kong"
	"gopkg.in/yaml.v3"
)

type configCmd struct {
	Print configPrintCmd `cmd:"" help:"Print every setting in force as YAML, secrets masked."`
}

type configPrintCmd struct{}

// Run prints the configuration in a form that --config reads.
func (configPrintCmd) Run(k *kong.Context) error { return printConfig(os.Stdout, k.Model) }

// printConfig writes a line of help and a line of YAML for every setting.
func printConfig(w io.Writer, app *kong.Application) error {
	for _, f := range app.Flags {
		if len(f.Envs) == 0 || f.Name == "config" {
			continue
		}
		value, err := shown(f.Target.Interface(), f.Tag.Get("secret"))
		if err != nil {
			return err
		}
		line, err := yaml.Marshal(map[string]any{f.Name: value})
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "# %s: %s\n%s", strings.Join(f.Envs, ", "), f.Help, line)
	}
	return nil
}

// shown is a value as it may be printed.
func shown(v any, secret string) (any, error) {
	if s, ok := v.(string); ok && s != "" {
		switch secret {
		case "all":
			return "********", nil
		case "url":
			return maskURL(s), nil
		}
	}
	if t, ok := v.(encoding.TextMarshaler); ok {
		b, err := t.MarshalText()
		return string(b), err
	}
	if s, ok := v.(fmt.Stringer); ok {
		return s.String(), nil
	}
	return v, nil
}

func maskURL(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return "********"
	}
	return u.Redacted()
}
