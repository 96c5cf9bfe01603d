// Package api is the app's door: the /douyin/ API, the files, and the probes.
package api

import (
	"vireo/api/model/account"
	"vireo/api/model/appeal"
	"vireo/api/model/comment"
	"vireo/api/model/common"
	"vireo/api/model/message"
	"vireo/api/model/notice"
	"vireo/api/model/person"
	"vireo/api/model/relation"
	"vireo/api/model/system"
	"vireo/api/model/video"
	"vireo/api/router"
	"vireo/server"
)

// Rules says for every route of this door who may use it, what it costs, and
// what its errors look like. A route without a row does not start.
var Rules = server.Rules{
	"GET /healthz": {Access: server.Open, Empty: server.Shape[system.HealthResponse]()},
	"GET /readyz":  {Access: server.Open, Empty: server.Shape[system.ReadyResponse]()},

	"GET /media/v/:id/:file": {Access: server.Open, Limit: server.Read},
	"GET /media/u/:id/:file": {Access: server.Open, Limit: server.Read},
	"GET /media/e/:id/:file": {Access: server.Open, Limit: server.Read},

	"POST /douyin/user/register/": {Access: server.Open, Limit: server.Sign, Empty: server.Shape[account.TokenResponse]()},
	"POST /douyin/user/login/":    {Access: server.Open, Limit: server.Sign, Empty: server.Shape[account.TokenResponse]()},
	"GET /douyin/user/":           {Access: server.Users, Limit: server.Read, Empty: server.Shape[account.UserResponse]()},
	"POST /douyin/user/password/": {Access: server.Users, Limit: server.Sign, Empty: server.Shape[account.TokenResponse]()},
	"POST /douyin/user/logout/":   {Access: server.Users, Limit: server.Write, Empty: server.Shape[common.StatusResponse]()},

	"POST /douyin/user/block/":     {Access: server.Users, Limit: server.Write, Empty: server.Shape[common.StatusResponse]()},
	"GET /douyin/user/block/list/": {Access: server.Users, Limit: server.Read, Empty: server.Shape[person.BlockListResponse]()},
	"POST /douyin/user/profile/":   {Access: server.Late, Limit: server.Upload, Stream: true, Empty: server.Shape[common.StatusResponse]()},
	"POST /douyin/user/export/":    {Access: server.Users, Limit: server.Write, Empty: server.Shape[person.ExportResponse]()},
	"GET /douyin/user/export/":     {Access: server.Users, Limit: server.Read, Empty: server.Shape[person.ExportResponse]()},
	"POST /douyin/user/delete/":    {Access: server.Users, Limit: server.Sign, Empty: server.Shape[person.DeleteResponse]()},

	"GET /douyin/feed/":            {Access: server.Guests, Limit: server.Read, Empty: server.Shape[video.FeedResponse]()},
	"POST /douyin/publish/action/": {Access: server.Late, Limit: server.Upload, Stream: true, Empty: server.Shape[common.StatusResponse]()},
	"GET /douyin/publish/list/":    {Access: server.Guests, Limit: server.Read, Empty: server.Shape[video.VideoListResponse]()},
	"POST /douyin/publish/delete/": {Access: server.Users, Limit: server.Write, Empty: server.Shape[common.StatusResponse]()},

	"POST /douyin/favorite/action/": {Access: server.Users, Limit: server.Write, Empty: server.Shape[common.StatusResponse]()},
	"GET /douyin/favorite/list/":    {Access: server.Guests, Limit: server.Read, Empty: server.Shape[video.VideoListResponse]()},

	"POST /douyin/comment/action/": {Access: server.Users, Limit: server.Write, Empty: server.Shape[comment.CommentActionResponse]()},
	"GET /douyin/comment/list/":    {Access: server.Guests, Limit: server.Read, Empty: server.Shape[comment.CommentListResponse]()},

	"POST /douyin/relation/action/":       {Access: server.Users, Limit: server.Write, Empty: server.Shape[common.StatusResponse]()},
	"GET /douyin/relation/follow/list/":   {Access: server.Guests, Limit: server.Read, Empty: server.Shape[relation.UserListResponse]()},
	"GET /douyin/relation/follower/list/": {Access: server.Guests, Limit: server.Read, Empty: server.Shape[relation.UserListResponse]()},
	"GET /douyin/relation/friend/list/":   {Access: server.Users, Limit: server.Read, Empty: server.Shape[relation.FriendListResponse]()},

	"GET /douyin/message/chat/":    {Access: server.Users, Limit: server.Read, Empty: server.Shape[message.ChatResponse]()},
	"POST /douyin/message/action/": {Access: server.Users, Limit: server.Write, Empty: server.Shape[common.StatusResponse]()},

	"POST /douyin/report/action/": {Access: server.Users, Limit: server.Write, Empty: server.Shape[common.StatusResponse]()},
	"POST /douyin/appeal/action/": {Access: server.Barred, Limit: server.Write, Empty: server.Shape[appeal.AppealActionResponse]()},
	"GET /douyin/appeal/list/":    {Access: server.Barred, Limit: server.Read, Empty: server.Shape[appeal.AppealListResponse]()},
	"GET /douyin/notice/list/":    {Access: server.Barred, Limit: server.Read, Empty: server.Shape[notice.NoticeListResponse]()},
	"POST /douyin/notice/read/":   {Access: server.Users, Limit: server.Write, Empty: server.Shape[common.StatusResponse]()},
}

// Mount adds this door to a server.
func Mount(s *server.Server) { s.Mount(Rules, router.GeneratedRegister) }
