package access

import "strings"

// Permission is one thing that a role may be allowed to do.
type Permission struct {
	Object, Action string
	EN, ZH         string // what it allows, for people
}

// Name is the permission as grants, scopes and routes write it: "object:action".
func (p Permission) Name() string { return p.Object + ":" + p.Action }

// Read is the action that changes nothing.
const Read = "read"

// permissions are all there are. What is not here can't be granted.
var permissions = []Permission{
	{"cases", Read, "see cases and reports' snapshots", "查看案件与举报快照"},
	{"cases", "work", "take cases, decide, escalate and snooze them", "领取、裁决、升级与暂缓案件"},
	{"cases", "escalated", "decide escalated cases", "处理升级的案件"},
	{"cases", "assign", "give cases to others", "指派案件给他人"},
	{"cases", "reopen", "open decided cases again", "重新打开已裁决的案件"},
	{"queues", Read, "see queues", "查看队列"},
	{"queues", "edit", "change queues", "修改队列"},
	{"reports", Read, "see reports", "查看举报"},
	{"videos", Read, "see videos, hidden ones too", "查看视频（含隐藏的）"},
	{"videos", "moderate", "take down, limit and restore videos", "下架、限流与恢复视频"},
	{"videos", "purge", "remove a video's bytes for good", "永久清除视频文件"},
	{"comments", Read, "see comments, hidden ones too", "查看评论（含隐藏的）"},
	{"comments", "moderate", "take down and restore comments", "移除与恢复评论"},
	{"messages", Read, "read private messages", "查看私信"},
	{"users", Read, "see accounts", "查看账号"},
	{"users", "note", "write notes about accounts", "为账号添加备注"},
	{"users", "warn", "warn users", "警告用户"},
	{"users", "mute", "take comments and messages from users", "禁言用户"},
	{"users", "suspend", "suspend users", "停用用户"},
	{"users", "ban", "ban users", "封禁用户"},
	{"users", "approve", "let new accounts in", "批准新账号"},
	{"users", "hold", "keep accounts from being erased (legal hold)", "对账号设置法律保全（阻止清除）"},
	{"actions", Read, "see what was done", "查看处置记录"},
	{"actions", "work", "act on content and users without a case", "不经案件直接处置内容与账号"},
	{"actions", "undo", "undo what was done", "撤销处置"},
	{"batches", "work", "decide many at once", "批量裁决"},
	{"batches", "undo", "undo a whole batch", "撤销整批处置"},
	{"waves", Read, "see waves of equal content", "查看相同内容的波次"},
	{"restrictions", Read, "see measures in force", "查看生效中的限制"},
	{"strikes", Read, "see strikes", "查看违规记分"},
	{"strikes", "edit", "take strikes away", "撤销违规记分"},
	{"appeals", Read, "see appeals", "查看申诉"},
	{"appeals", "decide", "decide appeals", "裁决申诉"},
	{"statements", Read, "see statements of reasons", "查看处置理由说明"},
	{"policies", Read, "see the rules for users", "查看社区规则"},
	{"policies", "edit", "change the rules for users", "修改社区规则"},
	{"templates", Read, "see templates", "查看模板"},
	{"templates", "edit", "change templates", "修改模板"},
	{"word-lists", Read, "see word lists and their entries", "查看词表与词条"},
	{"word-lists", "edit", "change the draft of the words", "修改词库草稿"},
	{"words", Read, "see rulesets, hits and tests", "查看词库版本、命中与测试"},
	{"words", "publish", "publish words and roll them back", "发布与回滚词库"},
	{"words", "scan", "try words on what was written before", "用词库扫描历史内容"},
	{"replicas", Read, "see the servers and their versions", "查看各服务进程及版本"},
	{"roles", Read, "see roles and what they may do", "查看角色与权限"},
	{"roles", "edit", "change roles", "修改角色"},
	{"staff", Read, "see the staff", "查看工作人员"},
	{"staff", "edit", "give and take roles, reset sign-ins", "授予与撤销角色、重置登录方式"},
	{"sessions", Read, "see everybody's sessions", "查看所有人的登录会话"},
	{"sessions", "revoke", "end others' sessions", "终止他人的登录会话"},
	{"tokens", Read, "see everybody's script tokens", "查看所有人的脚本令牌"},
	{"tokens", "revoke", "end others' script tokens", "吊销他人的脚本令牌"},
	{"audit-log", Read, "read the audit log", "查看审计日志"},
	{"audit-log", "verify", "verify the audit log", "校验审计日志"},
	{"jobs", Read, "see jobs", "查看后台任务"},
	{"jobs", "edit", "cancel and repeat jobs", "取消与重试后台任务"},
	{"stats", Read, "see statistics", "查看统计"},
	{"exports", "create", "write data into files", "导出数据"},
	{"events", Read, "listen to what happens", "订阅实时事件"},
	{"saved-views", "share", "share saved views", "共享已保存的视图"},
}

// Permissions lists all permissions, in the order of the documentation.
func Permissions() []Permission { return append([]Permission(nil), permissions...) }

// indexOf finds a permission's place in the table by its name.
var indexOf = func() map[string]int {
	m := make(map[string]int, len(permissions))
	for i, p := range permissions {
		m[p.Name()] = i
	}
	return m
}()

// Known reports whether there is a permission of this name.
func Known(name string) bool { _, ok := indexOf[name]; return ok }

// Split takes a permission's name apart.
func Split(name string) (object, action string) {
	object, action, _ = strings.Cut(name, ":")
	return object, action
}
