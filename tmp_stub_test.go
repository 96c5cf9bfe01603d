package main

import "testing"

func validateResponse(t testing.TB, method, path string, status int, contentType string, body []byte) {
}
