package secret

import (
	"crypto/aes"
	"crypto/cipher"
	"errors"
)

// ErrSealed says that a sealed value can't be opened: it was made with another
// key or for another purpose, or it was changed.
var ErrSealed = errors.New("secret: a sealed value can't be opened")

// Seal encrypts a value (AES-256-GCM) for what context names: it can't be opened
// in the place of another one.
func Seal(key, value []byte, context string) []byte {
	gcm := sealer(key)
	nonce := random(gcm.NonceSize())
	return gcm.Seal(nonce, nonce, value, []byte(context))
}

// Open decrypts what Seal made with the same key and context.
func Open(key, sealed []byte, context string) ([]byte, error) {
	gcm := sealer(key)
	if len(sealed) < gcm.NonceSize() {
		return nil, ErrSealed
	}
	value, err := gcm.Open(nil, sealed[:gcm.NonceSize()], sealed[gcm.NonceSize():], []byte(context))
	if err != nil {
		return nil, ErrSealed
	}
	return value, nil
}

func sealer(key []byte) cipher.AEAD {
	block, err := aes.NewCipher(key)
	if err != nil {
		panic(err) // only for a key of a wrong length, and ours is fixed
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		panic(err) // only for a block size that AES does not have
	}
	return gcm
}
