package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"

	"github.com/alecthomas/kong"
	"gopkg.in/yaml.v3"
)

// configFile is a YAML file of settings by their flags' names. What it says
// counts less than the environment, and that less than flags.
type configFile map[string]any

// readConfigFile implements kong.ConfigurationLoader.
func readConfigFile(r io.Reader) (kong.Resolver, error) {
	var f configFile
	if err := yaml.NewDecoder(r).Decode(&f); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("the settings file is not YAML of the form name: value: %w", err)
	}
	return f, nil
}

// Validate implements kong.Resolver: a name that is no setting is a mistake.
func (f configFile) Validate(app *kong.Application) error {
	known := map[string]bool{}
	for _, flag := range app.Flags {
		known[flag.Name] = len(flag.Envs) > 0 && flag.Name != "config"
	}
	var wrong []string
	for name := range f {
		if !known[name] {
			wrong = append(wrong, name)
		}
	}
	if len(wrong) == 0 {
		return nil
	}
	sort.Strings(wrong)
	return fmt.Errorf("the settings file has no such setting: %s (names are those of the flags, such as max-upload)", strings.Join(wrong, ", "))
}

// Resolve implements kong.Resolver.
func (f configFile) Resolve(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	for _, env := range flag.Envs {
		if _, set := os.LookupEnv(env); set {
			return nil, nil //nolint:nilnil // kong's way of saying: nothing from here
		}
	}
	return f[flag.Name], nil
}
