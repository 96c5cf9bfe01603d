import type { Pairs } from './pair';

const named = (one: string, many: string, zh: string): Pairs => ({ name: [`${one} |||| ${many}`, zh] });

/** What resources and pages are called. */
export const resources: Pairs = {
  dashboard: named('Dashboard', 'Dashboard', '数据看板'),
  triage: named('Triage', 'Triage', '审理台'),
  sheet: named('Comment sheet', 'Comment sheet', '评论批审'),
  cases: named('Case', 'Cases', '案件'),
  reports: named('Report', 'Reports', '举报'),
  videos: named('Video', 'Videos', '视频'),
  comments: named('Comment', 'Comments', '评论'),
  users: named('User', 'Users', '用户'),
  actions: named('Action', 'Actions', '处置记录'),
  restrictions: named('Restriction', 'Restrictions', '限制'),
  batches: named('Batch', 'Batches', '批量操作'),
  'word-lists': named('Word list', 'Word lists', '词表'),
  'word-entries': named('Entry', 'Entries', '词条'),
  'words-draft': named('Draft', 'Draft', '词库草稿'),
  'words-test': named('Try a text', 'Try a text', '文本测试'),
  rulesets: named('Ruleset', 'Rulesets', '词库版本'),
  scans: named('Dry run', 'Dry runs', '词库试运行'),
  'entry-stats': named('Precision of an entry', 'Precision', '词条准确率'),
  hits: named('Hit', 'Hits', '命中'),
  staff: named('Member', 'Staff', '工作人员'),
  roles: named('Role', 'Roles', '角色'),
  sessions: named('Session', 'Sessions', '登录会话'),
  tokens: named('Script token', 'Script tokens', '脚本令牌'),
  'audit-log': named('Entry of the audit log', 'Audit log', '审计日志'),
  jobs: named('Job', 'Jobs', '后台任务'),
  replicas: named('Replica', 'Replicas', '服务进程'),
};
