package main

import "testing"

func (a *testApp) noDrift(t testing.TB) {}
