# Every target with a ## comment is in `make help`.
.DEFAULT_GOAL := help
SHELL := /bin/bash
BIN := $(CURDIR)/.bin
export PATH := $(BIN):$(PATH)
GO ?= go
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)

# Where goroutines meet, the race detector runs in CI: on whole packages, and on
# those tests of the root package that do things at once.
RACE := ./server/... ./dal/... ./biz ./biz/secret ./biz/media ./biz/wordfilter

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

.PHONY: run
run: build ## Build and start on 127.0.0.1:8080 with ./data
	@./.bin/vireo serve

.PHONY: build
build: ## Build .bin/vireo
	@$(GO) build -trimpath -ldflags "-X main.version=$(VERSION)" -o .bin/vireo .

.PHONY: test
test: ## Run every test, on SQLite and MariaDB
	$(GO) test -timeout 30m ./...

.PHONY: test-fast
test-fast: ## Run the tests that take no more than a minute together
	$(GO) test -short -timeout 5m ./...

.PHONY: test-race
test-race: ## Run the tests where goroutines meet, with the race detector
	$(GO) test -race -timeout 40m -run "^($$(awk '/^func Test/ { split($$2, n, "(") } /together\(/ { print n[1] }' *_test.go | sort -u | paste -sd '|'))$$" .
	$(GO) test -race -timeout 30m $(RACE)

.PHONY: setup
setup: ## Install the system packages that tests and videos want (asks for root)
	@bash scripts/setup.sh

.PHONY: tools
tools: $(BIN)/.tools ## Build the pinned tools into .bin
$(BIN)/.tools: scripts/tools/go.mod scripts/tools/go.sum
	@mkdir -p $(BIN)
	cd scripts/tools && GOBIN=$(BIN) $(GO) install tool
	@touch $@

$(BIN)/.lint: scripts/tools/lint/go.mod scripts/tools/lint/go.sum
	@mkdir -p $(BIN)
	cd scripts/tools/lint && GOBIN=$(BIN) $(GO) install tool
	@touch $@

.PHONY: gen
gen: tools ## Generate code from the IDL, the models and the annotations
	@bash scripts/gen/hz.sh
	@bash scripts/gen/gorm.sh
	@bash scripts/gen/swag.sh

.PHONY: gen-tables
gen-tables: ## Generate the word filter's tables from pinned data (asks for npm)
	@bash scripts/gen/wordtables.sh

.PHONY: verify
verify: ## Fail when generated code is not what make gen writes
	@bash scripts/verify.sh

.PHONY: panel
panel: ## Build the moderators' panel into admin/panel/dist (asks for Node and npm)
	@bash scripts/panel.sh build

.PHONY: panel-verify
panel-verify: ## Fail when the panel's types or build are not what is committed
	@bash scripts/panel.sh verify

.PHONY: panel-test
panel-test: ## Check the panel's types, and run its tests and its budget
	@bash scripts/panel.sh test

.PHONY: panel-contract
panel-contract: ## Hold the panel's data provider against a real server and the document of its API
	@bash scripts/panel.sh contract

.PHONY: panel-e2e
panel-e2e: ## Try the panel in a browser, against a server with demo data
	@bash scripts/panel.sh e2e

.PHONY: panel-shots
panel-shots: ## Make the screenshots of docs/img anew
	@bash scripts/panel.sh shots

.PHONY: panel-bench
panel-bench: ## Measure how long the panel's lists take in a browser
	@bash scripts/panel.sh bench

.PHONY: fmt
fmt: ## Format the code
	@gofmt -w $$(git ls-files '*.go')

.PHONY: vet
vet: ## Check formatting and run go vet
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { echo "not formatted:"; gofmt -l $$(git ls-files '*.go'); exit 1; }
	$(GO) vet ./...

.PHONY: lint
lint: $(BIN)/.lint ## Run the linters of .golangci.yml
	@golangci-lint run

.PHONY: check
check: verify vet lint test ## Everything a change must pass

.PHONY: bench
bench: ## Measure app and word filter; raw results go to docs/bench
	@bash scripts/bench.sh
	@bash scripts/bench-words.sh

.PHONY: bench-words
bench-words: ## Measure the word filter alone, against its bars
	@bash scripts/bench-words.sh

.PHONY: bench-scan
bench-scan: ## Measure dry runs and words on history, while the app is used
	@bash scripts/bench-scan.sh

.PHONY: bench-queue
bench-queue: ## Work in queues of a million cases, on both databases
	@bash scripts/bench-queue.sh

.PHONY: bench-stats
bench-stats: ## Ask for statistics of two years beside a million cases, on both databases
	@bash scripts/bench-stats.sh

.PHONY: bench-waves
bench-waves: ## Measure waves and near copies, on both databases
	@bash scripts/bench-waves.sh

.PHONY: clean
clean: ## Remove what make builds; data stays
	rm -rf .bin
