// Package secret holds what keeps secrets: password hashes, random tokens, the
// keys derived from the installation's master secret, and signed links.
//
// It knows no storage and no HTTP, and imports nothing else of this project.
package secret
