module vireo/scripts/gen/wordtables

go 1.26.0

require (
	github.com/klauspost/compress v1.18.0
	github.com/mtibben/confusables v0.0.0-20210201002637-9d1b0723b659
)

require golang.org/x/text v0.43.0 // indirect
