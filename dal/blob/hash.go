package blob

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"os"
)

// HashFile reads a file and tells its key and its size in bytes.
func HashFile(ctx context.Context, path string) (Key, int64, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", 0, fmt.Errorf("blob: hash: %w", err)
	}
	defer f.Close()
	sum := sha256.New()
	n, err := io.Copy(sum, &reader{ctx, f})
	if err != nil {
		return "", 0, fmt.Errorf("blob: hash %s: %w", path, err)
	}
	return keyOf(sum), n, nil
}

func keyOf(sum hash.Hash) Key { return Key(hex.EncodeToString(sum.Sum(nil))) }
