import type { Pairs } from './pair';

/** The values of fixed sets. */
export const values: Pairs = {
  state: { open: ['open', '待审理'], escalated: ['escalated', '已升级'], resolved: ['resolved', '已结案'] },
  outcome: {
    actioned: ['actioned', '已处置'], no_violation: ['no violation', '未违规'], duplicate: ['duplicate', '重复'], subject_gone: ['subject gone', '对象已删除'],
  },
  subject: {
    video: ['video', '视频'], comment: ['comment', '评论'], user: ['user', '用户'], message: ['message', '私信'], case: ['case', '案件'], batch: ['batch', '批量操作'], role: ['role', '角色'],
    word: ['entry', '词条'], word_list: ['word list', '词表'], ruleset: ['ruleset', '词库版本'], session: ['session', '登录会话'], token: ['token', '令牌'], job: ['job', '后台任务'], report: ['report', '举报'],
    appeal: ['appeal', '申诉'], statement: ['statement', '处置说明'], strike: ['strike', '违规记分'], policy: ['policy', '社区规则'], template: ['template', '处置模板'], queue: ['queue', '审理队列'], routes: ['routing', '分流规则'],
    wave: ['wave', '批量同质内容'], view: ['view', '视图'], export: ['export', '导出'], scan: ['dry run', '试运行'],
  },
  measure: {
    takedown: ['take down', '下架'], restore: ['restore', '恢复'], limit: ['limit', '限流'], warn: ['warn', '警告'], mute: ['mute', '禁言'], suspend: ['suspend', '停用'], ban: ['ban', '封禁'],
    undo: ['undo', '撤销'], hold: ['hold', '待审'], none: ['no measure', '无措施'], delete: ['deleted by its author', '作者删除'], expire: ['ended by itself', '到期解除'], skip: ['skip', '跳过'],
    escalate: ['escalate', '升级'], deescalate: ['taken back', '退回'], snooze: ['snooze', '暂缓'], assign: ['assign', '指派'], reopen: ['reopen', '重新打开'], purge: ['files removed for good', '永久清除文件'],
  },
  reason: {
    minors: ['danger to minors', '危害未成年人'], self_harm: ['self-harm', '自杀自残'], violence: ['violence', '暴力血腥'], sexual: ['sexual content', '色情低俗'], drugs: ['drugs', '毒品'], fraud: ['fraud', '诈骗'],
    hate: ['hate', '仇恨歧视'], abuse: ['harassment', '辱骂骚扰'], privacy: ['private data', '侵犯隐私'], gambling: ['gambling', '赌博'], impersonation: ['impersonation', '冒充他人'], copyright: ['copyright', '侵犯版权'],
    ads: ['advertising', '广告引流'], spam: ['spam', '垃圾信息'], other: ['other', '其他'], words: ['word filter', '词库命中'], registration: ['new account', '新账号待审批'], premoderation: ['waits for a moderator first', '先审后发'],
  },
  cause: {
    author_deleted: ['deleted by its author', '作者已删除'], processing: ['processing', '处理中'], on_hold: ['on hold', '待审中'], taken_down: ['taken down', '已下架'], owner_suspended: ['owner suspended', '账号已停用'],
    owner_banned: ['owner banned', '账号已封禁'], owner_deleted: ['account deleted', '账号已注销'], premoderation: ['waits for approval', '待首次审批'], purged: ['files removed for good', '文件已永久清除'], limited: ['limited', '已限流'],
  },
  visible: { public: ['public', '公开'], hidden: ['hidden', '已隐藏'] },
  force: { in_force: ['in force', '生效中'], lifted: ['lifted', '已解除'] },
  level: { allow: ['allow', '放行'], observe: ['observe', '观察'], mask: ['mask', '打码'], hold: ['hold', '待审'], block: ['block', '拦截'] },
  verdict: { pass: ['pass', '通过'], observe: ['observe', '观察'], mask: ['mask', '打码'], hold: ['hold', '待审'], block: ['block', '拦截'] },
  match: { auto: ['auto', '自动'], substring: ['substring', '子串'], word: ['whole word', '整词'] },
  category: {
    ads: ['advertising', '广告引流'], gambling: ['gambling', '赌博'], fraud: ['fraud', '诈骗'], drugs: ['drugs', '毒品'], violence: ['violence', '暴力'], sexual: ['sexual', '色情'], abuse: ['abuse', '辱骂'], other: ['other', '其他'],
  },
  field: { title: ['title', '标题'], comment: ['comment', '评论'], message: ['message', '私信'], username: ['username', '用户名'], signature: ['signature', '个性签名'] },
  technique: {
    case: ['letter case', '大小写'], width: ['full width', '全半角'], marks: ['marks', '附加符号'], invisible: ['invisible characters', '不可见字符'], variant: ['variant characters', '繁简异体'], confusable: ['look-alikes', '形近字'],
    styled: ['styled letters', '花体'], digits: ['digits', '数字变体'], repeat: ['repetition', '重复字符'], separator: ['separators', '插入分隔'], inflection: ['inflection', '词形变化'], leet: ['leet', '字符替代'],
    split: ['split characters', '拆字'], pinyin: ['pinyin', '拼音'], initials: ['pinyin initials', '拼音首字母'], homophone: ['homophones', '谐音'], emoji: ['emoji', '表情替代'],
  },
  actor: { staff: ['staff', '工作人员'], token: ['script', '脚本'], user: ['user', '用户'], system: ['the program', '系统'], command: ['command line', '命令行'] },
  batch: { resolving: ['looking up', '查找中'], running: ['running', '进行中'], done: ['done', '已完成'], refused: ['refused', '已拒绝'], cancelled: ['cancelled', '已取消'] },
  item: { pending: ['pending', '等待中'], done: ['done', '完成'], skipped: ['skipped', '跳过'], failed: ['failed', '失败'] },
  job: { queued: ['queued', '排队中'], running: ['running', '进行中'], done: ['done', '已完成'], dead: ['failed', '已失败'], cancelled: ['cancelled', '已取消'] },
  notice: { waiting: ['waiting', '待发送'], sent: ['sent', '已发送'], cancelled: ['cancelled', '已取消'] },
  member: { active: ['active', '正常'], disabled: ['disabled', '已停用'], suspended: ['suspended', '账号停用'], one_time: ['one-time password', '待改密码'] },
  role: { admin: ['Admin', '管理员'], senior: ['Senior moderator', '高级审核员'], moderator: ['Moderator', '审核员'], auditor: ['Auditor', '审计员'], user: ['User', '普通用户'] },
  yes: { yes: ['yes', '是'], no: ['no', '否'] },
  health: { ok: ['ok', '正常'], empty: ['no entries', '无词条'], missing: ['none published', '未发布'], loading: ['loading', '加载中'], stale: ['stale', '落后'], failed: ['failed', '失败'] },
};
