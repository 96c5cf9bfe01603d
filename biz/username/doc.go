// Package username decides what a user name may look like and which names are
// one and the same.
//
// A name has three forms: the display form is what others see (Clean), the key
// is what must be unique (Key), and the skeleton is what a hasty reader takes
// the name for (Skeleton), which is compared with the reserved names (Reserved).
//
// # Look-alikes
//
// The table of Unicode TR39 comes from github.com/mtibben/confusables (BSD-3,
// no dependencies of its own, Unicode 13). There is a newer table in
// go.mau.fi/util (Unicode 17, MPL-2.0), which would lift other modules of ours
// with it; over all characters that Go knows the two differ in 30 that pass for
// an ASCII letter or digit, and those that matter are in this package's own
// table (passes). A table of ours is not generated, because Debian's
// unicode-data does not carry TR39's file.
package username
