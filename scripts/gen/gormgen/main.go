// Command gormgen writes dal/query, the typed queries, from the structs of
// dal/model and the annotated SQL beside this file. It needs no database.
package main

import (
	"flag"

	"gorm.io/gen"

	"vireo/dal/model"
)

func main() {
	out := flag.String("out", "dal/query", "folder to write")
	flag.Parse()

	g := gen.NewGenerator(gen.Config{
		OutPath: *out,
		Mode:    gen.WithoutContext | gen.WithQueryInterface,
	})
	g.ApplyBasic(model.All()...)
	g.ApplyInterface(func(videoQueries) {}, model.Video{})
	g.ApplyInterface(func(commentQueries) {}, model.Comment{})
	g.ApplyInterface(func(followQueries) {}, model.Follow{})
	g.ApplyInterface(func(blockQueries) {}, model.Block{})
	g.ApplyInterface(func(messageQueries) {}, model.Message{})
	g.Execute()
}
