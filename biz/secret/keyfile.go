package secret

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// maxFile is more than any sensible secret has; it keeps a wrong path, such as
// a database, from being read whole.
const maxFile = 4096

// Load reads a master secret from a file; Parse tells the forms it may have.
// warning is not empty when others than the owner have access to the file. That
// is no error, since orchestrators mount secrets that way.
func Load(path string) (k *Keyring, warning string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, "", fmt.Errorf("secret: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, "", fmt.Errorf("secret: %w", err)
	}
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, "", fmt.Errorf("secret: %w", err)
	}
	if len(text) > maxFile {
		return nil, "", fmt.Errorf("secret: %s: more than %d bytes, not a secret", path, maxFile)
	}
	if k, err = Parse(text); err != nil {
		return nil, "", fmt.Errorf("%s: %w", path, err)
	}
	return k, accessWarning(path, info), nil
}

// LoadOrCreate is Load, and makes the file with a new random secret, mode 0600,
// if there is none. Processes that start at once all end with one value. The
// folder must exist.
func LoadOrCreate(path string) (k *Keyring, warning string, err error) {
	k, warning, err = Load(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return k, warning, err
	}
	if err := create(path); err != nil {
		return nil, "", fmt.Errorf("secret: create %s: %w", path, err)
	}
	return Load(path)
}

// create writes a new secret aside and links it into place: a link, unlike a
// rename, never replaces the file of another process that was faster. Losing
// that race is no error, but the winner's file must be as durable as ours.
func create(path string) error {
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, ".secret-*") // made with mode 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = fmt.Fprintln(f, hex.EncodeToString(random(MinMaster)))
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Link(f.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncDir(dir)
}

// syncDir makes a new name in a folder survive a crash of the machine.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" { // has no such call; NTFS journals names
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

func accessWarning(path string, info fs.FileInfo) string {
	const others = 0o077
	if runtime.GOOS == "windows" || info.Mode().Perm()&others == 0 {
		return ""
	}
	return fmt.Sprintf("%s has mode %04o: others than its owner have access; 0600 is enough", path, info.Mode().Perm())
}
