import type { Pair, Pairs } from './pair';

const plain: Record<string, Pair> = {
  id: ['Id', '编号'], q: ['Name or id', '名称或编号'], account: ['Account', '账号'], action: ['Event', '事件'], action_id: ['Action', '处置编号'], actor: ['By', '操作者'], actor_id: ['Id of who did it', '操作者编号'], actor_kind: ['Kind of actor', '操作者类型'],
  added_at: ['Added', '添加时间'], added_by: ['Added by', '添加者'], address: ['Address', '地址'], after: ['Draft', '草稿'], agent: ['Browser', '浏览器'], allow: ['Also allowed', '额外允许'], assignee_id: ['Assigned to', '指派给'],
  attempts: ['Attempts', '尝试次数'], author: ['Author', '作者'], banned: ['Banned', '已封禁'], batch_id: ['Batch', '批次'], before: ['In force', '生效版本'], built_in: ['Built in', '内置'], case_id: ['Case', '案件'],
  category: ['Category', '类别'], causes_cleared: ['No longer hidden for', '解除的隐藏原因'], causes_set: ['Hidden for', '新增的隐藏原因'], checksum: ['Checksum', '校验和'], comment_count: ['Comments', '评论数'], data: ['Data', '数据'],
  days: ['Days', '天数'], decided_by: ['Decided by', '裁决人'], deleted: ['Deleted by its author', '作者已删除'], demo: ['Demo', '演示数据'], deny: ['Not allowed', '禁止'], difference: ['Difference', '差异'], disabled: ['Disabled', '已停用'],
  do: [' ', ' '], duplicate_of: ['Repeats', '重复于'], duration_ms: ['Length', '时长'], entries: ['Entries', '词条数'], entry: ['Entry', '词条'], entry_id: ['Entry', '词条编号'], favorite_count: ['Likes', '获赞数'], field: ['Field', '字段'],
  follow_count: ['Follows', '关注数'], follower_count: ['Followers', '粉丝数'], hidden: ['Hidden', '已隐藏'], holder: ['Held by', '持有人'], holds: ['Holds', '待审次数'], in_force: ['In force', '生效中'], inherits: ['Starts from', '继承自'],
  is_undo: ['Undoes something', '属于撤销'], kind: ['Kind', '类型'], last_error: ['Last error', '最近错误'], lease_holder: ['Held by', '持有人'], level: ['Level', '等级'], limited: ['Limited', '已限流'], list: ['List', '词表'], list_id: ['List', '词表编号'],
  live: ['Not ended', '未结束'], match: ['Match', '匹配方式'], measure: ['Measure', '措施'], measures: ['Measures', '措施'], members: ['Members', '人数'], message: ['Message', '说明'], name: ['Name', '名称'], note: ['Note', '备注'],
  object: ['Object', '对象'], object_id: ['Id of the object', '对象编号'], object_kind: ['Kind of object', '对象类型'], off: ['Does not see through', '不识别的手法'], on_hold: ['On hold', '待审中'], outcome: ['Outcome', '结论'], owner: ['Owner', '所属用户'],
  owner_hidden: ['Owner hidden', '作者被隐藏'], owner_id: ['Owner', '所属用户编号'], owner_role: ['Edited by role', '负责角色'], part: ['Part', '片段'], pending: ['Waits for approval', '待审批'], permission: ['Permission', '权限'], policy: ['Rule', '规则'],
  policy_text: ['Text for the owner', '给用户的说明'], policy_version: ['Roles', '权限版本'], previous_id: ['Reopens', '重开自'], program: ['Program', '程序版本'], progress: ['Progress', '进度'], public: ['Public', '公开'], public_text: ['As others see it', '公开文本'],
  public_title: ['Title as others see it', '公开标题'], rank: ['Rank', '级别'], reach: ['Reach', '影响面'], reason: ['Reason', '原因'], recovery_codes: ['Recovery codes left', '剩余恢复码'], reporter: ['Reporter', '举报人'], reporter_id: ['Reporter', '举报人编号'],
  reports: ['Reports', '举报数'], request_id: ['Request', '请求编号'], require_totp: ['Authenticator required', '必须使用验证器'], result: ['Result', '结果'], role: ['Role', '角色'], rollback_of: ['Rolls back to', '回滚到'], ruleset_version: ['Words', '词库版本'],
  scopes: ['May', '权限范围'], severity: ['Severity', '严重度'], signature: ['Signature', '个性签名'], size: ['Size', '大小'], state: ['State', '状态'], status: ['State', '状态'], subject: ['Subject', '对象'], subject_gone: ['Subject gone', '对象已删除'],
  subject_id: ['Id of the subject', '对象编号'], subject_kind: ['Kind', '对象类型'], suspended: ['Suspended', '已停用'], system: ['System account', '系统账号'], tags: ['Tags', '标签'], taken_down: ['Taken down', '已下架'], techniques: ['Techniques', '规避手法'],
  text: ['Text', '文本'], title: ['Title', '标题'], total_favorited: ['Likes received', '获赞总数'], totp: ['Authenticator', '验证器'], undo_of: ['Undoes', '撤销的是'], undone_by: ['Undone by', '被撤销于'], user: ['User', '用户'], user_id: ['User', '用户编号'],
  username: ['Username', '用户名'], video_id: ['Video', '视频'], visibility: ['Visibility', '可见性'], work_count: ['Works', '作品数'],
};

const times: Record<string, Pair> = {
  created_at: ['Made', '创建时间'], due_at: ['Due', '期限'], ends_at: ['Ends', '结束时间'], expires_at: ['Expires', '到期时间'], finished_at: ['Finished', '完成时间'], muted_until: ['Muted until', '禁言至'], published_at: ['Published', '发布时间'],
  resolved_at: ['Resolved', '结案时间'], seen_at: ['Seen', '最近心跳'], signed_in_at: ['Signed in', '最近登录'], snoozed_until: ['Snoozed until', '暂缓至'], started_at: ['Started', '开始时间'], starts_at: ['Since', '开始时间'], updated_at: ['Changed', '更新时间'],
  used_at: ['Last used', '最近使用'],
};

const bounded = ['created_at', 'resolved_at', 'published_at', 'starts_at', 'ends_at', 'expires_at', 'signed_in_at', 'used_at'];
const counted = ['severity', 'reports', 'holds', 'favorite_count', 'comment_count', 'follower_count', 'work_count'];

/** What fields are called, everywhere; with _gte and _lte, the bounds of a filter. */
export const fields: Pairs = {
  ...plain,
  ...times,
  added_at_gte: ['Added since', '添加时间自'],
  added_at_lte: ['Added until', '添加时间至'],
  ...Object.fromEntries(bounded.flatMap((name) => [[`${name}_gte`, [`${times[name]![0]}: from`, `${times[name]![1]}自`]], [`${name}_lte`, [`${times[name]![0]}: to`, `${times[name]![1]}至`]]])),
  ...Object.fromEntries(counted.map((name) => [`${name}_gte`, [`${plain[name]![0]}: at least`, `${plain[name]![1]}至少`]])),
};
