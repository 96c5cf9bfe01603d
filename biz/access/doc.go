// Package access decides what a role may do. A policy is the built-in roles and
// the rows that people add; Build asks Casbin once for every role and permission
// and keeps the answers in a table that never changes. Requests read the table.
//
// It knows no storage and no HTTP, and imports nothing else of this project.
package access
