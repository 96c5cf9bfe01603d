package username

import "strings"

// reserved are the names that users would take for a part of the service or of
// its staff; ordinary words stay free, because every one also blocks its
// look-alikes ("users" would block user5). Every one also stands for itself with
// "vireo" before or behind it.
const reserved = `
admin admins administrator administrators root superuser sudo sysadmin webmaster hostmaster postmaster
system sysop daemon
moderator moderators moderation auditor
support helpdesk abuse security
official officials staff
vireo douyin
null undefined
everyone everybody anonymous guest deleted
noreply notification notifications announcement announcements

管理员 管理員 管理 超级管理员 超級管理員 系统管理员 系統管理員 网站管理员
系统 系統 系统消息 系統消息 系统通知 系統通知 系统公告 通知 公告
官方 官方账号 官方帳號 官方客服 客服 客服中心 在线客服 技术支持 帮助中心 平台 平台客服
版主 审核 审核员 審核員 审核团队 工作人员 站长 站長 运营 安全中心 举报中心
抖音 抖音官方
匿名 匿名用户 游客 访客 所有人 全体成员 已注销 用户已注销 未知用户
`

const brand = "vireo"

// reservedSkeletons is the list in the form that names are compared in.
var reservedSkeletons = func() map[string]bool {
	set := make(map[string]bool)
	for word := range strings.FieldsSeq(reserved) {
		set[Skeleton(word)] = true
		set[Skeleton(brand+word)] = true
		set[Skeleton(word+brand)] = true
	}
	return set
}()

// Reserved says whether a name is, or can be mistaken for, a name that only the
// service itself may use: "аdmin" (with a Cyrillic а), "Adm1n" and "a.d.m.i.n"
// are, "badminton" is not. A staff command that is to make such an account does
// not ask.
func Reserved(name string) bool {
	// The eye may read the typed form or the folded one: ſ passes for f, and
	// folds to s.
	return reservedSkeletons[Skeleton(name)] || reservedSkeletons[Skeleton(Key(name))]
}
