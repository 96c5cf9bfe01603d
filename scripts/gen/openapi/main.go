// Command openapi writes the documents that a running server answers at
// /swagger/openapi.json and /admin/swagger/openapi.json into a folder, as
// app.json and admin.json.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"vireo/admin"
	"vireo/api"
	"vireo/server"
)

func main() {
	out := flag.String("out", "", "folder to write to")
	flag.Parse()
	write(*out, "app.json", server.AppDocument, api.Rules)
	write(*out, "admin.json", server.AdminDocument, admin.Rules)
}

func write(dir, name string, document func(server.Rules) (*server.Document, error), rules server.Rules) {
	doc, err := document(rules)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name), doc.OpenAPI, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}
