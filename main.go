// Command vireo is a short-video server in one program: the app API, the
// moderators' API, their documentation, and the commands that keep it.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/alecthomas/kong"
)

// version is set when a release is built: -ldflags "-X main.version=1.2.3".
var version = "dev"

// cli is every command, with the configuration that they share.
type cli struct {
	Config kong.ConfigFlag `help:"A YAML file with settings." env:"VIREO_CONFIG" placeholder:"FILE"`
	config `embed:""`

	Serve   serveCmd   `cmd:"" default:"withargs" help:"Serve the APIs (the default)."`
	Migrate migrateCmd `cmd:"" help:"Bring the database to this version's schema."`
	Seed    seedCmd    `cmd:"" help:"Add demo users, videos and what they do, or remove them."`
	Recount recountCmd `cmd:"" help:"Prove that every counter equals its rows, and repair those that do not."`
	Backup  backupCmd  `cmd:"" help:"Write the database, the files and the secret into one tar file."`
	Restore restoreCmd `cmd:"" help:"Put a backup into an empty data folder and database."`
	Admin   adminCmd   `cmd:"" help:"The staff: who may use the panel."`
	User    userCmd    `cmd:"" help:"Accounts."`
	Words   wordsCmd   `cmd:"" help:"The word filter: import, publish, roll back, check."`
	Audit   auditCmd   `cmd:"" help:"The audit log: check it."`
	Stats   statsCmd   `cmd:"" help:"The statistics: count them anew."`
	Export  exportCmd  `cmd:"" help:"Write a list of the admin API into a CSV file."`
	Print   configCmd  `cmd:"" name:"config" help:"Show the configuration in force."`
	Version versionCmd `cmd:"" help:"Print the version."`
}

func main() {
	var c cli
	k := kong.Parse(&c,
		kong.Name("vireo"),
		kong.Description("A short-video server: app API, moderation API, documentation. Every setting is a flag, an environment variable or a line of YAML."),
		kong.Configuration(readConfigFile),
		kong.ShortUsageOnError(),
		kong.Exit(exit),
	)
	if err := k.Run(&c.config); err != nil {
		fmt.Fprintln(os.Stderr, "vireo:", err)
		os.Exit(exitCode(err))
	}
}

// exitCode is 1, unless the error says more.
func exitCode(err error) int {
	var e exitError
	if errors.As(err, &e) {
		return e.code
	}
	return 1
}

// exit ends the program for kong, which has a code of its own for a command line
// that is wrong.
func exit(code int) {
	if code != 0 {
		code = exitUsage
	}
	os.Exit(code)
}

type versionCmd struct{}

// Run prints the version.
func (versionCmd) Run() error {
	fmt.Println("vireo", version)
	return nil
}
