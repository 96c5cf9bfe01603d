// Package admin is the moderators' door: /admin/api/v1/.
package admin

import (
	"vireo/admin/router"
	"vireo/server"
)

// Rules says for every route of this door who may use it: the permission it
// needs, and whether it is irreversible. A route without a row does not start.
var Rules = server.Rules{
	"GET /admin/api/v1/health": {Access: server.Open, Limit: server.Read},

	"POST /admin/api/v1/session":           {Access: server.Open, Limit: server.Sign},
	"GET /admin/api/v1/session":            {Access: server.Enrol, Limit: server.Read},
	"DELETE /admin/api/v1/session":         {Access: server.Enrol, Limit: server.Write},
	"POST /admin/api/v1/session/step-up":   {Access: server.Panel, Limit: server.Sign},
	"GET /admin/api/v1/me":                 {Access: server.Self, Limit: server.Read},
	"GET /admin/api/v1/me/permissions":     {Access: server.Self, Limit: server.Read},
	"POST /admin/api/v1/me/password":       {Access: server.Enrol, Limit: server.Sign},
	"POST /admin/api/v1/me/totp":           {Access: server.Enrol, Limit: server.Write},
	"POST /admin/api/v1/me/totp/confirm":   {Access: server.Enrol, Limit: server.Sign},
	"POST /admin/api/v1/me/recovery-codes": {Access: server.Panel, StepUp: true, Limit: server.Write},
	"GET /admin/api/v1/sessions":           {Access: server.Panel, Limit: server.Read},
	"DELETE /admin/api/v1/sessions/:id":    {Access: server.Panel, Limit: server.Write},
	"GET /admin/api/v1/tokens":             {Access: server.Panel, Limit: server.Read},
	"POST /admin/api/v1/tokens":            {Access: server.Panel, StepUp: true, Limit: server.Write},
	"DELETE /admin/api/v1/tokens/:id":      {Access: server.Panel, Limit: server.Write},

	"GET /admin/api/v1/staff":                     {Access: server.Staff, May: "staff:read", Limit: server.Read},
	"POST /admin/api/v1/staff":                    {Access: server.Staff, May: "staff:edit", StepUp: true, Limit: server.Sign},
	"GET /admin/api/v1/staff/:id":                 {Access: server.Staff, May: "staff:read", Limit: server.Read},
	"PATCH /admin/api/v1/staff/:id":               {Access: server.Staff, May: "staff:edit", StepUp: true, Limit: server.Write},
	"POST /admin/api/v1/staff/:id/reset-totp":     {Access: server.Staff, May: "staff:edit", StepUp: true, Limit: server.Write},
	"POST /admin/api/v1/staff/:id/reset-password": {Access: server.Staff, May: "staff:edit", StepUp: true, Limit: server.Sign},

	"GET /admin/api/v1/roles":               {Access: server.Staff, May: "roles:read", Limit: server.Read},
	"POST /admin/api/v1/roles":              {Access: server.Staff, May: "roles:edit", StepUp: true, Limit: server.Write},
	"GET /admin/api/v1/roles/:id":           {Access: server.Staff, May: "roles:read", Limit: server.Read},
	"PATCH /admin/api/v1/roles/:id":         {Access: server.Staff, May: "roles:edit", StepUp: true, Limit: server.Write},
	"DELETE /admin/api/v1/roles/:id":        {Access: server.Staff, May: "roles:edit", StepUp: true, Limit: server.Write},
	"GET /admin/api/v1/permissions":         {Access: server.Staff, May: "roles:read", Limit: server.Read},
	"GET /admin/api/v1/permissions/explain": {Access: server.Staff, May: "roles:read", Limit: server.Read},

	"GET /admin/api/v1/word-lists":                   {Access: server.Staff, May: "word-lists:read", Limit: server.Read},
	"POST /admin/api/v1/word-lists":                  {Access: server.Staff, May: "word-lists:edit", Limit: server.Write},
	"GET /admin/api/v1/word-lists/:id":               {Access: server.Staff, May: "word-lists:read", Limit: server.Read},
	"PATCH /admin/api/v1/word-lists/:id":             {Access: server.Staff, May: "word-lists:edit", Limit: server.Write},
	"DELETE /admin/api/v1/word-lists/:id":            {Access: server.Staff, May: "word-lists:edit", Limit: server.Write},
	"GET /admin/api/v1/word-entries":                 {Access: server.Staff, May: "word-lists:read", Limit: server.Read},
	"POST /admin/api/v1/word-entries":                {Access: server.Staff, May: "word-lists:edit", Limit: server.Write},
	"GET /admin/api/v1/word-entries/:id":             {Access: server.Staff, May: "word-lists:read", Limit: server.Read},
	"PATCH /admin/api/v1/word-entries/:id":           {Access: server.Staff, May: "word-lists:edit", Limit: server.Write},
	"DELETE /admin/api/v1/word-entries/:id":          {Access: server.Staff, May: "word-lists:edit", Limit: server.Write},
	"GET /admin/api/v1/words/draft":                  {Access: server.Staff, May: "word-lists:read", Limit: server.Read},
	"POST /admin/api/v1/words/import":                {Access: server.Staff, May: "word-lists:edit", Limit: server.Write},
	"POST /admin/api/v1/words/test":                  {Access: server.Staff, May: "words:read", Limit: server.Write},
	"GET /admin/api/v1/words/rulesets":               {Access: server.Staff, May: "words:read", Limit: server.Read},
	"POST /admin/api/v1/words/rulesets":              {Access: server.Staff, May: "words:publish", Limit: server.Write},
	"GET /admin/api/v1/words/rulesets/:id":           {Access: server.Staff, May: "words:read", Limit: server.Read},
	"POST /admin/api/v1/words/rulesets/:id/rollback": {Access: server.Staff, May: "words:publish", Limit: server.Write},
	"GET /admin/api/v1/words/hits":                   {Access: server.Staff, May: "words:read", Limit: server.Read},
	"GET /admin/api/v1/words/hits/entries":           {Access: server.Staff, May: "words:read", Limit: server.Read},
	"POST /admin/api/v1/words/scans":                 {Access: server.Staff, May: "words:scan", Limit: server.Write},
	"GET /admin/api/v1/words/scans":                  {Access: server.Staff, May: "words:read", Limit: server.Read},
	"GET /admin/api/v1/words/scans/:id":              {Access: server.Staff, May: "words:read", Limit: server.Read},
	"GET /admin/api/v1/words/scans/:id/samples":      {Access: server.Staff, May: "words:read", Limit: server.Read},
	"POST /admin/api/v1/words/scans/:id/cancel":      {Access: server.Staff, May: "words:scan", Limit: server.Write},
	"POST /admin/api/v1/words/rulesets/:id/apply":    {Access: server.Staff, May: "words:publish", StepUp: true, Limit: server.Write},

	"GET /admin/api/v1/cases":                {Access: server.Staff, May: "cases:read", Limit: server.Read},
	"GET /admin/api/v1/cases/:id":            {Access: server.Staff, May: "cases:read", Limit: server.Read},
	"POST /admin/api/v1/cases/next":          {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/heartbeat":     {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/release":       {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/claim":     {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/heartbeat": {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/release":   {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/skip":      {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/assign":    {Access: server.Staff, May: "cases:assign", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/route":     {Access: server.Staff, May: "cases:assign", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/escalate":  {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/snooze":    {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/decide":    {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/reopen":    {Access: server.Staff, May: "cases:reopen", Limit: server.Write},
	"GET /admin/api/v1/cases/:id/timeline":   {Access: server.Staff, May: "cases:read", Limit: server.Read},

	"GET /admin/api/v1/queues":              {Access: server.Staff, May: "queues:read", Limit: server.Read},
	"POST /admin/api/v1/queues":             {Access: server.Staff, May: "queues:edit", Limit: server.Write},
	"GET /admin/api/v1/queues/routes":       {Access: server.Staff, May: "queues:read", Limit: server.Read},
	"PUT /admin/api/v1/queues/routes":       {Access: server.Staff, May: "queues:edit", Limit: server.Write},
	"POST /admin/api/v1/queues/routes/test": {Access: server.Staff, May: "queues:edit", Limit: server.Write},
	"GET /admin/api/v1/queues/:id":          {Access: server.Staff, May: "queues:read", Limit: server.Read},
	"PATCH /admin/api/v1/queues/:id":        {Access: server.Staff, May: "queues:edit", Limit: server.Write},
	"DELETE /admin/api/v1/queues/:id":       {Access: server.Staff, May: "queues:edit", Limit: server.Write},

	"GET /admin/api/v1/saved-views":                {Access: server.Self, Limit: server.Read},
	"POST /admin/api/v1/saved-views":               {Access: server.Self, Limit: server.Write},
	"GET /admin/api/v1/saved-views/:id":            {Access: server.Self, Limit: server.Read},
	"PATCH /admin/api/v1/saved-views/:id":          {Access: server.Self, Limit: server.Write},
	"DELETE /admin/api/v1/saved-views/:id":         {Access: server.Self, Limit: server.Write},
	"POST /admin/api/v1/saved-views/:id/default":   {Access: server.Self, Limit: server.Write},
	"DELETE /admin/api/v1/saved-views/:id/default": {Access: server.Self, Limit: server.Write},

	"GET /admin/api/v1/reports":              {Access: server.Staff, May: "reports:read", Limit: server.Read},
	"GET /admin/api/v1/reports/:id":          {Access: server.Staff, May: "reports:read", Limit: server.Read},
	"GET /admin/api/v1/reports/:id/messages": {Access: server.Staff, May: "messages:read", Limit: server.Read},

	"GET /admin/api/v1/actions":           {Access: server.Staff, May: "actions:read", Limit: server.Read},
	"GET /admin/api/v1/actions/:id":       {Access: server.Staff, May: "actions:read", Limit: server.Read},
	"POST /admin/api/v1/actions/:id/undo": {Access: server.Staff, May: "actions:undo", Own: []string{"cases:work", "actions:work"}, Limit: server.Write},

	"GET /admin/api/v1/waves":             {Access: server.Staff, May: "waves:read", Limit: server.Read},
	"GET /admin/api/v1/waves/:id":         {Access: server.Staff, May: "waves:read", Limit: server.Read},
	"GET /admin/api/v1/waves/:id/items":   {Access: server.Staff, May: "waves:read", Limit: server.Read},
	"POST /admin/api/v1/waves/:id/decide": {Access: server.Staff, May: "batches:work", Limit: server.Write},

	"GET /admin/api/v1/batches":             {Access: server.Staff, May: "actions:read", Limit: server.Read},
	"POST /admin/api/v1/batches":            {Access: server.Staff, May: "batches:work", Limit: server.Write},
	"GET /admin/api/v1/batches/:id":         {Access: server.Staff, May: "actions:read", Limit: server.Read},
	"GET /admin/api/v1/batches/:id/items":   {Access: server.Staff, May: "actions:read", Limit: server.Read},
	"POST /admin/api/v1/batches/:id/cancel": {Access: server.Staff, May: "batches:work", Limit: server.Write},
	"POST /admin/api/v1/batches/:id/undo":   {Access: server.Staff, May: "batches:undo", Own: []string{"batches:work"}, Limit: server.Write},

	"GET /admin/api/v1/restrictions": {Access: server.Staff, May: "restrictions:read", Limit: server.Read},

	"GET /admin/api/v1/videos":     {Access: server.Staff, May: "videos:read", Limit: server.Read},
	"GET /admin/api/v1/videos/:id": {Access: server.Staff, May: "videos:read", Limit: server.Read},

	"GET /admin/api/v1/comments":     {Access: server.Staff, May: "comments:read", Limit: server.Read},
	"GET /admin/api/v1/comments/:id": {Access: server.Staff, May: "comments:read", Limit: server.Read},

	"GET /admin/api/v1/users":     {Access: server.Staff, May: "users:read", Limit: server.Read},
	"GET /admin/api/v1/users/:id": {Access: server.Staff, May: "users:read", Limit: server.Read},

	"POST /admin/api/v1/videos/:id/actions": {Access: server.Staff, May: "actions:work", Limit: server.Write},

	"POST /admin/api/v1/comments/:id/actions": {Access: server.Staff, May: "actions:work", Limit: server.Write},

	"POST /admin/api/v1/users/:id/actions":      {Access: server.Staff, May: "actions:work", Limit: server.Write},
	"POST /admin/api/v1/videos/:id/purge":       {Access: server.Staff, May: "videos:purge", StepUp: true, Limit: server.Write},
	"DELETE /admin/api/v1/videos/:id/purge":     {Access: server.Staff, May: "videos:purge", Limit: server.Write},
	"PUT /admin/api/v1/users/:id/legal-hold":    {Access: server.Staff, May: "users:hold", StepUp: true, Limit: server.Write},
	"DELETE /admin/api/v1/users/:id/legal-hold": {Access: server.Staff, May: "users:hold", StepUp: true, Limit: server.Write},
	"GET /admin/api/v1/users/:id/timeline":      {Access: server.Staff, May: "users:read", Limit: server.Read},
	"GET /admin/api/v1/users/:id/notices":       {Access: server.Staff, May: "users:read", Limit: server.Read},

	"GET /admin/api/v1/policies":              {Access: server.Staff, May: "policies:read", Limit: server.Read},
	"POST /admin/api/v1/policies":             {Access: server.Staff, May: "policies:edit", Limit: server.Write},
	"GET /admin/api/v1/policies/settings":     {Access: server.Staff, May: "policies:read", Limit: server.Read},
	"PATCH /admin/api/v1/policies/settings":   {Access: server.Staff, May: "policies:edit", Limit: server.Write},
	"GET /admin/api/v1/policies/:id":          {Access: server.Staff, May: "policies:read", Limit: server.Read},
	"PATCH /admin/api/v1/policies/:id":        {Access: server.Staff, May: "policies:edit", Limit: server.Write},
	"DELETE /admin/api/v1/policies/:id":       {Access: server.Staff, May: "policies:edit", StepUp: true, Limit: server.Write},
	"GET /admin/api/v1/policies/:id/versions": {Access: server.Staff, May: "policies:read", Limit: server.Read},

	"GET /admin/api/v1/templates":        {Access: server.Staff, May: "templates:read", Limit: server.Read},
	"POST /admin/api/v1/templates":       {Access: server.Staff, May: "templates:edit", Limit: server.Write},
	"GET /admin/api/v1/templates/:id":    {Access: server.Staff, May: "templates:read", Limit: server.Read},
	"PATCH /admin/api/v1/templates/:id":  {Access: server.Staff, May: "templates:edit", Limit: server.Write},
	"DELETE /admin/api/v1/templates/:id": {Access: server.Staff, May: "templates:edit", Limit: server.Write},

	"GET /admin/api/v1/strikes":            {Access: server.Staff, May: "strikes:read", Limit: server.Read},
	"GET /admin/api/v1/strikes/:id":        {Access: server.Staff, May: "strikes:read", Limit: server.Read},
	"POST /admin/api/v1/strikes/:id/lift":  {Access: server.Staff, May: "strikes:edit", Limit: server.Write},
	"GET /admin/api/v1/users/:id/standing": {Access: server.Staff, May: "strikes:read", Limit: server.Read},

	"GET /admin/api/v1/users/:id/notes":                   {Access: server.Staff, May: "users:read", Limit: server.Read},
	"POST /admin/api/v1/users/:id/notes":                  {Access: server.Staff, May: "users:note", Limit: server.Write},
	"POST /admin/api/v1/users/:id/notes/:note_id/retract": {Access: server.Staff, May: "users:note", Limit: server.Write},
	"GET /admin/api/v1/cases/:id/notes":                   {Access: server.Staff, May: "cases:read", Limit: server.Read},
	"POST /admin/api/v1/cases/:id/notes":                  {Access: server.Staff, May: "cases:work", Limit: server.Write},
	"POST /admin/api/v1/cases/:id/notes/:note_id/retract": {Access: server.Staff, May: "cases:work", Limit: server.Write},

	"GET /admin/api/v1/statements":             {Access: server.Staff, May: "statements:read", Limit: server.Read},
	"GET /admin/api/v1/statements/:id":         {Access: server.Staff, May: "statements:read", Limit: server.Read},
	"GET /admin/api/v1/appeals":                {Access: server.Staff, May: "appeals:read", Limit: server.Read},
	"GET /admin/api/v1/appeals/:id":            {Access: server.Staff, May: "appeals:read", Limit: server.Read},
	"POST /admin/api/v1/appeals/:id/claim":     {Access: server.Staff, May: "appeals:decide", Limit: server.Write},
	"POST /admin/api/v1/appeals/:id/heartbeat": {Access: server.Staff, May: "appeals:decide", Limit: server.Write},
	"POST /admin/api/v1/appeals/:id/release":   {Access: server.Staff, May: "appeals:decide", Limit: server.Write},
	"POST /admin/api/v1/appeals/:id/decide":    {Access: server.Staff, May: "appeals:decide", Limit: server.Write},

	"GET /admin/api/v1/jobs":             {Access: server.Staff, May: "jobs:read", Limit: server.Read},
	"GET /admin/api/v1/jobs/:id":         {Access: server.Staff, May: "jobs:read", Limit: server.Read},
	"POST /admin/api/v1/jobs/:id/cancel": {Access: server.Staff, May: "jobs:edit", Limit: server.Write},
	"POST /admin/api/v1/jobs/:id/retry":  {Access: server.Staff, May: "jobs:edit", Limit: server.Write},

	"GET /admin/api/v1/audit-log":        {Access: server.Staff, May: "audit-log:read", Limit: server.Read},
	"GET /admin/api/v1/audit-log/verify": {Access: server.Staff, May: "audit-log:verify", Limit: server.Read},
	"GET /admin/api/v1/events":           {Access: server.Staff, May: "events:read", Limit: server.Read},

	"GET /admin/api/v1/stats/overview":   {Access: server.Staff, May: "stats:read", Limit: server.Read},
	"GET /admin/api/v1/stats/flow":       {Access: server.Staff, May: "stats:read", Limit: server.Read},
	"GET /admin/api/v1/stats/moderators": {Access: server.Self, Limit: server.Read},
	"GET /admin/api/v1/stats/words":      {Access: server.Staff, May: "stats:read", Limit: server.Read},
	"GET /admin/api/v1/stats/appeals":    {Access: server.Staff, May: "stats:read", Limit: server.Read},
	"GET /admin/api/v1/stats/exposure":   {Access: server.Self, Limit: server.Read},
	"GET /admin/api/v1/exports":          {Access: server.Self, Limit: server.Read},
	"POST /admin/api/v1/exports":         {Access: server.Staff, May: "exports:create", Limit: server.Write},

	"GET /admin/api/v1/replicas": {Access: server.Staff, May: "replicas:read", Limit: server.Read},
}

// Mount adds this door to a server.
func Mount(s *server.Server) { s.Mount(Rules, router.GeneratedRegister) }
