package relation

import (
	"vireo/api/handler/pack"
	"vireo/api/model/common"
	"vireo/api/model/relation"
	"vireo/biz"
	"vireo/server"
)

// packUsers fills an answer with one page of users.
func packUsers(k *server.Call, list biz.UserList, resp *relation.UserListResponse) {
	resp.UserList = make([]*common.User, len(list.Users))
	for i := range list.Users {
		resp.UserList[i] = pack.User(k, &list.Users[i])
	}
	resp.NextCursor = list.Next
}

// packFriend is one friend as the wire has it: msgType 1 is a message the
// viewer sent.
func packFriend(k *server.Call, f *biz.Friend) *relation.FriendUser {
	u := pack.User(k, &f.User)
	out := &relation.FriendUser{
		ID: u.ID, Name: u.Name, FollowCount: u.FollowCount, FollowerCount: u.FollowerCount, IsFollow: u.IsFollow,
		Avatar: u.Avatar, BackgroundImage: u.BackgroundImage, Signature: u.Signature,
		TotalFavorited: u.TotalFavorited, WorkCount: u.WorkCount, FavoriteCount: u.FavoriteCount, Message: f.Message,
	}
	if f.Sent {
		out.MsgType = 1
	}
	return out
}
