module vireo

go 1.26.0

require (
	github.com/Eyevinn/mp4ff v0.52.0 // MP4 boxes where there is no ffmpeg
	github.com/alecthomas/kong v1.17.0 // commands, flags, environment and file in one struct
	github.com/alexedwards/argon2id v1.0.0 // password hashes in PHC form
	github.com/bytedance/sonic v1.15.5 // the JSON of hertz
	github.com/casbin/casbin/v2 v2.135.0 // what roles may do
	github.com/cloudwego/hertz v0.10.4 // the HTTP engine
	github.com/corona10/goimagehash v1.1.0 // perceptual hashes of frames; BSD-2, 2022: small, done and without cgo
	github.com/dustin/go-humanize v1.1.0 // sizes as people write them
	github.com/getkin/kin-openapi v0.133.0 // OpenAPI 3 of the documents, and their validation
	github.com/glebarez/go-sqlite v1.22.0 // SQLite without cgo
	github.com/glebarez/sqlite v1.11.0 // its gorm driver
	github.com/go-sql-driver/mysql v1.9.3 // MySQL
	github.com/google/go-cmp v0.7.0 // differences in tests
	github.com/hashicorp/golang-lru/v2 v2.0.7 // bounded tables of rate limits
	github.com/hertz-contrib/cors v0.1.0 // CORS
	github.com/hertz-contrib/swagger v0.1.1 // Swagger UI
	github.com/mtibben/confusables v0.0.0-20210201002637-9d1b0723b659 // skeletons of names (TR39)
	github.com/pressly/goose/v3 v3.26.0 // migrations
	github.com/prometheus/client_golang v1.23.2 // metrics; the reference client, Apache-2.0
	github.com/swaggo/files v1.0.1 // Swagger UI's files
	github.com/swaggo/swag v1.16.6 // documents from annotations
	golang.org/x/crypto v0.58.0 // argon2 itself
	golang.org/x/image v0.47.0 // scaling and fonts of drawn covers
	golang.org/x/sync v0.24.0 // how many passwords are hashed at once
	golang.org/x/sys v0.49.0 // free disk, file locks, priorities
	golang.org/x/text v0.43.0 // normalisation of names
	golang.org/x/time v0.16.0 // token buckets
	gopkg.in/yaml.v3 v3.0.1 // the settings file
	gorm.io/driver/mysql v1.6.0 // gorm on MySQL
	gorm.io/gen v0.3.27 // typed queries
	gorm.io/gorm v1.31.2 // the same
	gorm.io/plugin/dbresolver v1.6.2 // what gen imports
	rsc.io/qr v0.2.0 // the picture that authenticators scan
)

require (
	filippo.io/edwards25519 v1.1.0 // indirect
	github.com/KyleBanks/depth v1.2.1 // indirect
	github.com/beorn7/perks v1.0.1 // indirect
	github.com/bmatcuk/doublestar/v4 v4.6.1 // indirect
	github.com/bytedance/gopkg v0.1.3 // indirect
	github.com/bytedance/sonic/loader v0.5.3 // indirect
	github.com/casbin/govaluate v1.3.0 // indirect
	github.com/cespare/xxhash/v2 v2.3.0 // indirect
	github.com/cloudwego/base64x v0.1.6 // indirect
	github.com/cloudwego/gopkg v0.1.4 // indirect
	github.com/cloudwego/netpoll v0.7.2 // indirect
	github.com/fsnotify/fsnotify v1.5.4 // indirect
	github.com/go-openapi/jsonpointer v0.21.0 // indirect
	github.com/go-openapi/jsonreference v0.20.2 // indirect
	github.com/go-openapi/spec v0.20.9 // indirect
	github.com/go-openapi/swag v0.23.0 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/jinzhu/inflection v1.0.0 // indirect
	github.com/jinzhu/now v1.1.5 // indirect
	github.com/josharian/intern v1.0.0 // indirect
	github.com/klauspost/cpuid/v2 v2.2.9 // indirect
	github.com/mailru/easyjson v0.7.7 // indirect
	github.com/mattn/go-isatty v0.0.24 // indirect
	github.com/mfridman/interpolate v0.0.2 // indirect
	github.com/mohae/deepcopy v0.0.0-20170929034955-c48cc78d4826 // indirect
	github.com/munnerz/goautoneg v0.0.0-20191010083416-a7dc8b61c822 // indirect
	github.com/ncruces/go-strftime v1.1.0 // indirect
	github.com/nfnt/resize v0.0.0-20180221191011-83c6a9932646 // indirect
	github.com/oasdiff/yaml v0.0.0-20250309154309-f31be36b4037 // indirect
	github.com/oasdiff/yaml3 v0.0.0-20250309153720-d2182401db90 // indirect
	github.com/perimeterx/marshmallow v1.1.5 // indirect
	github.com/prometheus/client_model v0.6.2 // indirect
	github.com/prometheus/common v0.66.1 // indirect
	github.com/prometheus/procfs v0.16.1 // indirect
	github.com/remyoudompheng/bigfft v0.0.0-20230129092748-24d4a6f8daec // indirect
	github.com/sethvargo/go-retry v0.3.0 // indirect
	github.com/tidwall/gjson v1.14.4 // indirect
	github.com/tidwall/match v1.1.1 // indirect
	github.com/tidwall/pretty v1.2.0 // indirect
	github.com/twitchyliquid64/golang-asm v0.15.1 // indirect
	github.com/woodsbury/decimal128 v1.3.0 // indirect
	go.uber.org/multierr v1.11.0 // indirect
	go.yaml.in/yaml/v2 v2.4.2 // indirect
	golang.org/x/arch v0.0.0-20210923205945-b76863e36670 // indirect
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/net v0.61.0 // indirect
	golang.org/x/tools v0.52.0 // indirect
	google.golang.org/protobuf v1.36.8 // indirect
	gorm.io/datatypes v1.2.4 // indirect
	gorm.io/hints v1.1.0 // indirect
	modernc.org/libc v1.79.0 // indirect
	modernc.org/mathutil v1.7.1 // indirect
	modernc.org/memory v1.12.1 // indirect
	modernc.org/sqlite v1.61.1 // indirect
)
