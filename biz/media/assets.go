package media

import _ "embed"

//go:generate go run ./gen

// The embedded files are made by gen, which also writes their licences.
var (
	//go:embed assets/avatar.jpg
	defaultAvatar []byte
	//go:embed assets/background.jpg
	defaultBackground []byte
	//go:embed assets/sample.mp4
	sampleVideo []byte
)

// DefaultAvatar returns the picture of users without one: 400 × 400, and its
// MIME type. The bytes must not be changed.
func DefaultAvatar() (data []byte, mime string) { return defaultAvatar, mimeJPEG }

// DefaultBackground returns the profile background of users without one:
// 1280 × 720, and its MIME type. The bytes must not be changed.
func DefaultBackground() (data []byte, mime string) { return defaultBackground, mimeJPEG }

// Sample returns a tiny playable MP4 (270 × 480, 1.5 s, H.264 and AAC, headers
// at the front) of our own making. The bytes must not be changed.
func Sample() []byte { return sampleVideo }
