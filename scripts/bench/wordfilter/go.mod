module vireo/scripts/bench/wordfilter

go 1.26.0

require (
	github.com/BobuSumisu/aho-corasick v1.0.3
	github.com/antlinker/go-dirtyfilter v1.2.0
	github.com/cloudflare/ahocorasick v0.0.0-20240916140611-054963ec9396
	github.com/coregx/ahocorasick v0.3.1
	github.com/importcjj/sensitive v0.0.0-20200106142752-42d1c505be7b
	github.com/petar-dambovaliev/aho-corasick v0.0.0-20211021192214-5ab2d9280aa9
	github.com/pgavlin/aho-corasick v0.5.1
	github.com/zeromicro/go-zero v1.7.6
	golang.org/x/text v0.43.0
	vireo v0.0.0
)

require (
	github.com/onsi/ginkgo v1.16.5 // indirect
	github.com/onsi/gomega v1.44.0 // indirect
)

replace vireo => ../../..
