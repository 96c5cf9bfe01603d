package blob

// WithLink makes d link by another function: a file system without links, or
// another disk.
func (d *Dir) WithLink(link func(old, new string) error) *Dir {
	d.link = link
	return d
}

// WithFree makes s see another amount of free space.
func (s *Spool) WithFree(free func() uint64) *Spool {
	s.free = func(string) (uint64, bool, error) { return free(), true, nil }
	return s
}

// CheckEvery is how many bytes lie between two looks at the free space.
const CheckEvery = checkEvery
