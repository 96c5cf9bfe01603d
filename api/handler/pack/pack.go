// Package pack turns the views of biz into the structs of the wire, for what
// several domains answer.
package pack

import (
	"vireo/api/model/common"
	"vireo/biz"
	"vireo/server"
)

// User is one user as the wire has it.
func User(k *server.Call, u *biz.User) *common.User {
	return &common.User{
		ID: u.ID, Name: u.Name, FollowCount: u.FollowCount, FollowerCount: u.FollowerCount, IsFollow: u.IsFollow,
		Avatar: k.URL(u.Avatar), BackgroundImage: k.URL(u.Background), Signature: u.Signature,
		TotalFavorited: u.TotalFavorited, WorkCount: u.WorkCount, FavoriteCount: u.FavoriteCount,
	}
}

// Videos is a list of videos as the wire has it.
func Videos(k *server.Call, videos []biz.Video) []*common.Video {
	out := make([]*common.Video, len(videos))
	for i := range videos {
		v := &videos[i]
		out[i] = &common.Video{
			ID: v.ID, Author: User(k, &v.Author), PlayURL: k.URL(v.Play), CoverURL: k.URL(v.Cover),
			FavoriteCount: v.FavoriteCount, CommentCount: v.CommentCount, IsFavorite: v.IsFavorite, Title: v.Title,
		}
	}
	return out
}
