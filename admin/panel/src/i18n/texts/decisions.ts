import type { Pair, Pairs } from './pair';

const named = (one: string, many: string, zh: string): Pairs => ({ name: [`${one} |||| ${many}`, zh] });

/** Resources and pages about decisions and what follows from them. */
export const decisionResources: Pairs = {
  appeals: named('Appeal', 'Appeals', '申诉'),
  strikes: named('Strike', 'Strikes', '违规记分'),
  statements: named('Statement', 'Statements', '处置说明'),
  policies: named('Policy', 'Policies', '社区规则'),
  templates: named('Template', 'Templates', '处置模板'),
  waves: named('Wave', 'Waves', '批量同质内容'),
  queues: named('Queue', 'Queues', '审理队列'),
  routes: named('Routing', 'Routing', '分流规则'),
};

const plain: Record<string, Pair> = {
  purge_waiting: ['Removal waits for agreement', '待确认清除'], asked_by: ['Asked by', '申请人'], agreed_by: ['Agreed by', '确认人'],
  accounts: ['Accounts', '涉及账号'], active: ['Active', '启用'], answer: ['Answer to the user', '给用户的答复'], appeal_days: ['Days to appeal', '可申诉天数'], automated: ['Decided by the program', '系统自动处置'], automatic: ['Automatic', '自动'],
  code: ['Code', '规则代码'], counts: ['Counts now', '当前计分'], decided: ['Decided', '已处理'], due_days: ['Days to decide an appeal', '申诉处理天数'], facts: ['What the user wrote', '涉事内容'],
  first_seen: ['First seen', '首次出现'], found_by: ['Found by', '发现方式'], frames: ['Frames', '画面'], hold_hours: ['Tell of a hold after (h)', '待审告知时限（小时）'], items: ['Items', '内容数'], last_seen: ['Last seen', '最近出现'],
  legal_hold: ['Legal hold', '法律保全'], lift_reason: ['Reason for lifting', '撤销理由'], lifted: ['Lifted', '已撤销'], lifter: ['Lifted by', '撤销人'], waiting_cases: ['Waiting cases', '待审案件'], measure_days: ['Days of the measure', '措施天数'],
  messages: ['Private messages', '私信数'], min_severity: ['Severity at least', '最低严重度'], new_account_days: ['Account younger than (days)', '账号注册不足（天）'], open_cases: ['Open cases', '待审案件'], operation: ['Operation', '操作'],
  overdue: ['Overdue', '已逾期'], points: ['Points', '分值'], policy_text_en: ['Text (English)', '规则正文（英文）'], position: ['Position', '排序'], queue: ['Queue', '队列'], queue_id: ['Queue', '所属队列'], roles: ['Roles', '角色'],
  sample: ['Sample', '样例'], script: ['Script', '文字'], scripts: ['Scripts', '文字'], self_reviewed: ['Decided by who acted', '原处置人复核'], skipped: ['Skipped', '已跳过'], source: ['Came by', '来源'], staff_ids: ['Members', '成员'], strike_days: ['Days a strike counts', '记分有效天数'],
  strikes: ['Strikes', '记分数'], text_en: ['Text in English', '英文正文'], text_zh: ['Text in Chinese', '中文正文'], title_en: ['Title in English', '英文标题'], title_zh: ['Title in Chinese', '中文标题'], undone: ['Taken back', '已撤回'], version: ['Version', '版本'],
  categories: ['Categories of words', '词条类别'], kinds: ['Kinds', '对象类型'], reasons: ['Reasons', '举报原因'], waiting_due: ['Of these overdue', '其中逾期'], workers: ['Worked by', '处理人'], author_id: ['Author', '作者编号'], queue_name: ['Queue', '队列名称'], due: ['Overdue', '已逾期'],
  lifted_by: ['Lifted by', '撤销人编号'], appeal: ['Appeal', '申诉'], account_age_days: ['Age of the account (days)', '账号注册天数'], statement: ['Statement', '处置说明'], decider: ['Decided by', '复核人'],
};

const times: Record<string, Pair> = {
  appeal_until: ['Appeal until', '申诉截止'], decided_at: ['Decided', '处理时间'], lifted_at: ['Lifted', '撤销时间'], oldest: ['Oldest', '最早案件'], undone_at: ['Taken back', '撤回时间'], due_ms: ['Due after', '处理时限'], read_at: ['Read', '阅读时间'], send_at: ['Sent', '发送时间'],
};

const bounded: Record<string, Pair> = {
  due_at: ['Due', '期限'], decided_at: times.decided_at!, appeal_until: times.appeal_until!, updated_at: ['Changed', '更新时间'], first_seen: plain.first_seen!, last_seen: plain.last_seen!,
};
const counted: Record<string, Pair> = { points: plain.points!, items: plain.items!, accounts: plain.accounts!, open_cases: plain.open_cases!, taken_down: ['Taken down', '已下架'] };

export const decisionFields: Pairs = {
  ...plain,
  ...times,
  ...Object.fromEntries(Object.entries(bounded).flatMap(([name, [en, zh]]) => [[`${name}_gte`, [`${en}: from`, `${zh}自`]], [`${name}_lte`, [`${en}: to`, `${zh}至`]]])),
  ...Object.fromEntries(Object.entries(counted).map(([name, [en, zh]]) => [`${name}_gte`, [`${en}: at least`, `${zh}至少`]])),
};

export const decisionValues: Pairs = {
  purge: { waiting: ['waits for somebody who agrees', '待他人确认'], done: ['done', '已清除'] },
  story: {
    made: ['made', '创建'], published: ['published', '发布'], statement: ['statement of reasons', '处置说明'], appeal: ['appeal', '提出申诉'], strike: ['strike', '记分'], verdict: ['appeal decided', '申诉处理完毕'], lifted: ['strike lifted', '撤销记分'],
    undone: ['taken back', '撤回'], case: ['case opened', '立案'], resolved: ['case decided', '结案'], due: ['appeal until', '申诉截止'], told: ['the user was told', '已通知用户'],
  },
  appeal: { open: ['open', '待处理'], upheld: ['upheld', '维持原处置'], overturned: ['overturned', '已撤销处置'], partly: ['partly overturned', '部分改判'], settled: ['settled', '已自动了结'] },
  ruling: { uphold: ['Uphold', '维持'], overturn: ['Overturn', '撤销处置'], partly: ['In part', '部分改判'] },
  found: { reports: ['reports', '用户举报'], automation: ['automation', '系统检测'], staff: ['staff', '工作人员'] },
  statement: { decision: ['decision', '处置'], hold: ['hold', '待审'] },
  template: { decision: ['decision', '处置'], note: ['note', '备注'] },
  wave: { text: ['equal text', '相同文本'], file: ['equal file', '相同文件'], frames: ['near frames', '相似画面'] },
  counting: { yes: ['counts', '计分中'], lifted: ['lifted', '已撤销'], expired: ['expired', '已过期'] },
  active: { yes: ['active', '启用'], no: ['retired', '停用'] },
  operation: {
    decide: ['decide', '裁决'], assign: ['assign', '指派'], snooze: ['snooze', '暂缓'], escalate: ['escalate', '升级'], release: ['release', '释放'], route: ['move to a queue', '转入队列'], history: ['words on history', '词库回溯'],
  },
  source: { reported: ['reported', '用户举报'], automatic: ['automatic', '系统检测'] },
  script: {
    han: ['Han', '汉字'], japanese: ['Japanese', '日文'], hangul: ['Hangul', '韩文'], latin: ['Latin', '拉丁字母'], cyrillic: ['Cyrillic', '西里尔字母'], arabic: ['Arabic', '阿拉伯文'], devanagari: ['Devanagari', '天城文'], thai: ['Thai', '泰文'],
    other: ['other', '其他'], none: ['no letters', '无文字'],
  },
};

export const decisionPages: Pairs = {
  all_chosen: ['All %{smart_count} that match are chosen', '已选择符合条件的全部 %{smart_count} 项'],
  choose_all: ['Choose all %{n} that match', '选择符合条件的全部 %{n} 项'],
  more_work: ['More', '更多操作'],
  no_end: ['no end', '无期限'],
  never: ['never', '永久有效'],
  days: ['%{smart_count} day |||| %{smart_count} days', '%{smart_count} 天'],
  reasons_title: ['What it is about', '涉及内容'],
  open_cases: ['Open them as a list', '在案件列表中查看'],
  views: {
    title: ['Views', '视图'], none: ['No view has been saved for this list.', '此列表还没有保存的视图。'], save: ['Save this view', '保存当前视图'], change: ['Change the view', '修改视图'], shared_with: ['Shared with', '共享给'], nobody: ['nobody', '仅自己'],
    everybody: ['everybody', '所有人'], role: ['the role %{role}', '角色：%{role}'], begins: ['My list begins with it', '设为我的默认视图'], take_now: ['Take over the filters, order and columns of now', '更新为当前的筛选、排序与列'], copy: ['Copy the link to this list', '复制此列表的链接'],
    default: ['Begin with it', '设为默认'], no_default: ['Do not begin with it', '取消默认'], own: ['your own', '仅自己可见'], is_shared: ['yours, shared with %{with}', '已共享给 %{with}'], of: ['shared by %{name}', '由 %{name} 共享'],
    columns: ['Columns', '列'], some_columns: ['%{n} of %{all} columns', '已显示 %{n}/%{all} 列'], all_columns: ['Show all', '显示全部列'],
  },
  exports: {
    button: ['CSV', '导出表格'], title: ['Write into a file: %{name}', '导出：%{name}'], rows: ['%{smart_count} row, as the list is filtered now |||| %{smart_count} rows, as the list is filtered now', '按当前筛选共 %{smart_count} 行'],
    many: ['More than %{n} rows, as the list is filtered now', '按当前筛选超过 %{n} 行'], columns: ['Columns', '导出列'], all: ['all of them', '全部'], hint: ['Empty: all of them. Who exported what is in the audit log.', '留空则导出全部列。导出操作会记入审计日志。'],
    excel: ['For Excel (with a byte order mark)', '兼容 Excel（带 BOM 标记）'], reading: ['Reading', '正在读取'], read: ['%{kib} KiB read', '已读取 %{kib} KiB'], done: ['The file is yours', '已导出'], cut: ['The file was cut: nothing was kept. Try again.', '文件传输中断，未保存，请重试。'],
  },
  appeals: {
    decide: ['Decide the appeal', '处理申诉'], verdict: ['How it was decided', '处理结果'], words: ['What the user says', '用户申诉内容'], against: ['What it is against', '被申诉的处置'], item: ['The item', '涉事内容'], decided: ['The appeal is decided, and the user is told', '申诉已处理，用户将收到通知'],
    yours: ['You made this decision, so somebody else has to decide the appeal. Any colleague who may decide appeals can.', '该处置由您作出，须由其他有权处理申诉的同事复核。'],
    self: ['You made this decision, and nobody else may decide appeals. You can, after proving again who you are; the user is told that you did.', '该处置由您作出，且目前没有其他人可以处理申诉。再次验证身份后您可以自行复核，用户会被告知。'],
    no_role: ['Your role does not decide appeals.', '您的角色无权处理申诉。'], rank: ['Your rank does not allow deciding about this.', '您的级别无权处理此申诉。'], stale: ['%{name} has decided this appeal meanwhile. Look what has become of it.', '%{name} 已处理此申诉，请查看结果。'],
    held: ['%{name} is working on this appeal.', '%{name} 正在处理此申诉。'],
    stale_settled: ['The decision was taken back meanwhile, so there is nothing left to decide.', '原处置已被撤回，无须再处理。'], stale_version: ['The appeal has changed meanwhile. What you wrote is still here; look at it again, then send it.', '申诉内容已有更新。您填写的内容仍保留，请重新确认后提交。'],
    load: ['Load it again', '重新加载'], overturn_hint: ['Everything that the decision did is taken back, and its question is settled.', '该处置的全部措施将被撤回，问题随之了结。'], uphold_hint: ['What was done stays.', '原处置保持不变。'],
    partly_hint: ['What was done is taken back, and these measures take its place.', '原处置撤回，并由以下措施代替。'], answer_help: ['The user reads this, in the words that you write.', '用户会看到您填写的原文。'], note_help: ['Staff alone read this.', '仅工作人员可见。'], by_program: ['the program', '系统'],
    was_self: ['Who acted decided, because there was nobody else', '因无其他人可复核，由原处置人处理'], made: ['decided', '作出处置'], appealed: ['appealed', '提出申诉'], replaced: ['What took its place', '替代措施'],
  },
  strikes: {
    lift: ['Lift the strike', '撤销记分'], lift_sure: ['It counts no more. What was done to the user stays.', '该记分将不再计入，已执行的措施不受影响。'], reason: ['Why', '撤销理由'], given: ['given: %{n} points', '记 %{n} 分'], lifted: ['lifted', '撤销记分'], undone: ['gone with its decision', '随处置撤回'],
    expires: ['expires', '到期失效'], expired: ['expired', '已过期'], points: ['%{smart_count} point |||| %{smart_count} points', '%{smart_count} 分'], standing: ['Standing', '违规记分情况'], now: ['%{points} points by %{strikes} strikes', '%{strikes} 次记分，共 %{points} 分'],
    clean: ['No strike counts', '当前没有有效记分'], next: ['from %{points} points on: %{measure}', '累计 %{points} 分起建议：%{measure}'], suggests: ['With one more of', '若再违反'], suggestion: ['%{points} points', '累计 %{points} 分'], hint: ['Nothing of this happens by itself.', '以上仅为建议，系统不会自动执行。'],
  },
  statements: {
    reads: ['As the user reads it', '用户看到的内容'], english: ['English', '英文'], chinese: ['Chinese', '中文'], language: ['Language', '语言'], rule: ['The rule', '依据规则'], wrote: ['What it is about', '涉事内容'], measures: ['What was done', '处置措施'], how: ['How it was found', '发现方式'],
    automated: ['decided by the program', '由系统自动处置'], person: ['decided by a person', '由人工处置'], appeal: ['An appeal is possible until', '可申诉至'], notice: ['The notice', '通知正文'], no_notice: ['The user has not been told yet.', '尚未通知用户。'], more: ['Written to the user besides', '补充说明'], none: ['No text besides.', '无补充说明。'],
  },
  policies: {
    new: ['New policy', '新建规则'], versions: ['Versions', '历史版本'], retire: ['Retire', '停用'], retire_sure: ['No decision may go by “%{title}” any more. What was decided by it stays.', '停用后不能再依据“%{title}”作出处置，已有处置不受影响。'], activate: ['Activate', '启用'],
    delete_sure: ['“%{title}” goes for good. That is possible only while nothing was decided by it.', '将永久删除“%{title}”。仅在尚无处置引用时可以删除。'], settings: ['Points and deadlines', '记分与时限'], thresholds: ['Thresholds', '记分阈值'], threshold: ['From points', '累计分值'], add: ['Add a threshold', '添加阈值'], remove: ['Remove', '移除'],
    thresholds_hint: ['They suggest a measure to whoever decides. Nothing happens by itself. 0 days: no end.', '仅向裁决人建议措施，不会自动执行。天数为 0 表示无期限。'], never: ['0: never', '0 表示永久有效'], none: ['0: none is given', '0 表示不记分'], no_end: ['0: no end', '0 表示无期限'], code_help: ['Small letters, digits and _; it never changes', '小写字母、数字与下划线，创建后不可修改'],
    no_measure: ['none', '无'], version: ['Each change of what it says makes a new version; decisions keep the one that they went by.', '每次修改都会产生新版本，已有处置仍沿用当时的版本。'],
  },
  templates: {
    new: ['New template', '新建模板'], delete_sure: ['The template “%{name}” goes. What was decided with it stays.', '将删除模板“%{name}”，已有处置不受影响。'], placeholders: ['Placeholders', '占位符'], hint: ['They are filled in when it is used.', '使用时会自动填入。'], add: ['Add a measure', '添加措施'], choose: ['Template', '处置模板'], instead: ['Empty: the text of the template', '留空则使用模板文本'],
  },
  notes: {
    title: ['Notes for staff', '内部备注'], add: ['Add a note', '添加备注'], none: ['Nobody has written a note.', '还没有备注。'], retract: ['Retract', '撤回'], retract_sure: ['The text is shown no more. The audit log keeps it.', '备注将不再显示，审计日志中会保留。'], retracted: ['retracted', '已撤回'], saved: ['The note is kept', '备注已保存'],
  },
  hold: {
    set: ['Legal hold', '法律保全'], release: ['End the legal hold', '解除法律保全'], reason: ['Why', '保全理由'], hint: ['The account is not erased while this is so, whatever its user wants. The reason is kept in the audit log.', '保全期间账号不会被清除，即使用户申请注销。理由会记入审计日志。'],
    release_sure: ['An account whose user wants it to be erased is erased again when its time has come.', '解除后，用户已申请注销的账号将按期清除。'], on: ['kept by a legal hold', '法律保全中'],
  },
  purge: {
    ask: ['Remove the files for good', '永久清除文件'], agree: ['Agree to remove the files', '同意清除文件'], why: ['Why', '清除理由'], hint: ['It takes two: who asks first, and somebody else who agrees. Then the files are gone, and nothing brings them back.', '需两人确认：一人提出，另一人同意。清除后文件不可恢复。'],
    agree_hint: ['%{name} asked for it: “%{reason}”. When you agree the files are gone, and nothing brings them back.', '%{name} 已提出清除：“%{reason}”。您同意后文件将被清除且不可恢复。'], yours_hint: ['You asked for it, so somebody else has to agree. Only where nobody else may can you agree yourself.', '该申请由您提出，须由他人同意；仅在没有其他人有权时您才可自行确认。'], back: ['Take the wish back', '撤回清除申请'], back_sure: ['The files stay.', '文件将保留。'],
    title: ['Removal of the files', '文件清除'], alone: ['there was nobody else to agree', '无其他人可确认'],
  },
  waves: {
    card: ['%{items} items by %{accounts} accounts', '%{accounts} 个账号发布 %{items} 条'], cases: ['%{smart_count} open case |||| %{smart_count} open cases', '%{smart_count} 件待审'], down: ['%{smart_count} taken down |||| %{smart_count} taken down', '已下架 %{smart_count} 条'],
    messages_only: ['Private messages: their text is not shown here.', '均为私信，此处不显示内容。'], except: ['Leave as it is', '不处理'], excepted: ['left as it is', '不处理'], decide: ['Decide about the wave', '处置整批'], title: ['Decide about %{n} items', '处置 %{n} 条内容'],
    hint: ['One batch: each item is decided by itself, and it can be taken back in one step. %{except} are left as they are.', '作为一个批次逐项处理，可一步撤销。其中 %{except} 条不处理。'], more: ['The wave has more items than one batch takes: decide once more when it is done.', '本批内容超出单批上限，完成后请再次处置。'],
    similar: ['What is like it', '同质内容'],
    last: ['Last decided by batch', '最近处置批次'], ended: ['Gone', '已删除'], items: ['Items', '内容列表'], seen: ['from %{from} to %{to}', '%{from} 至 %{to}'], decided: ['decided', '已处置'], cards: ['Cards', '卡片'], play: ['Show', '显示'], hidden: ['Media stay blurred until you ask.', '媒体内容默认模糊显示。'], unveil: ['Show the pictures', '显示画面'], veil: ['Blur the pictures', '模糊画面'],
  },
  queues: {
    new: ['New queue', '新建队列'], age: ['oldest', '最早'], routing: ['Routing rules', '分流规则'], everybody: ['everybody who decides cases', '所有审理人员'], mine: ['yours', '您负责'], pinned: ['pinned', '人工指定'], retired: ['inactive', '停用'], delete_sure: ['The queue “%{name}” goes. That is possible only while no rule names it and no case waits in it.', '将删除队列“%{name}”。仅在没有规则引用且没有待审案件时可以删除。'],
    name_help: ['Small letters, digits and hyphens', '小写字母、数字与连字符'], hours: ['Due after (hours)', '处理时限（小时）'], hours_of: ['%{n} h', '%{n} 小时'], cases: ['Its waiting cases', '队列中的待审案件'], moves_hint: ['Another due time or state moves its cases by a job.', '修改时限或启用状态后，后台任务会重新分配案件。'], at_most: ['more than %{n}', '超过 %{n}'],
  },
  routes: {
    hint: ['The first rule whose conditions all hold sends the case to its queue; else it goes to the default one.', '自上而下匹配，首条全部条件满足的规则决定队列；都不满足则进入默认队列。'], add: ['Add a rule', '添加规则'], any: ['any', '不限'], edit: ['Change rule %{n}', '修改规则 %{n}'], up: ['Move up', '上移'], down: ['Move down', '下移'],
    remove: ['Remove', '移除'], else: ['Else: the default queue', '其余案件进入默认队列'], preview: ['What this would do', '预览影响'], none_move: ['No open case would move.', '不会移动任何待审案件。'], would: ['%{smart_count} open case would move |||| %{smart_count} open cases would move', '将移动 %{smart_count} 件待审案件'], looked: ['%{n} open cases looked at', '已检查 %{n} 件待审案件'], inexact: ['There are more: the job looks at all of them.', '仅检查了部分案件，后台任务会处理全部。'],
    save: ['Save the rules', '保存规则'], saved: ['The rules hold. A job moves the cases.', '规则已生效，后台任务正在移动案件。'], unsaved: ['Not saved', '未保存'], reset: ['Discard the changes', '放弃修改'], stale: ['Somebody has changed the rules meanwhile. Your draft is still here: load theirs to compare, or start from theirs.', '规则已被他人更新。您的草稿仍保留，请加载最新规则后重新修改。'], take: ['Take the rules of now', '载入最新规则'],
    try: ['Where would a case go?', '测试案件分流'], try_case: ['Id of a case', '案件编号'], try_sample: ['Or a case that need not exist', '或模拟一个案件'], test: ['Test', '测试'], goes: ['To %{queue}', '进入队列：%{queue}'], by_rule: ['by rule %{n}', '匹配第 %{n} 条规则'], by_none: ['no rule holds', '没有规则匹配'], pinned: ['A moderator has put it there, so no rule moves it.', '该案件由人工指定队列，规则不会移动它。'],
    move: ['Move to a queue', '转入队列'], move_hint: ['It stays there whatever the rules say.', '案件将固定在该队列，不受分流规则影响。'],
    job: ['Moving the cases', '移动案件'], job_hint: ['The latest run of the job that moves cases', '最近一次移动案件的后台任务'], moved: ['%{smart_count} moved |||| %{smart_count} moved', '已移动 %{smart_count} 件'], rules: ['Rules', '规则列表'], from: ['From', '原队列'], to: ['To', '新队列'], cases: ['Cases', '案件数'], empty: ['There are no rules: every case goes to the default queue.', '还没有规则，所有案件进入默认队列。'], severity: ['severity at least %{n}', '严重度不低于 %{n}'], young: ['account younger than %{n} days', '账号注册不足 %{n} 天'],
  },
  batch: {
    cancel_sure: ['What is done stays and can be undone; the rest has no turn.', '已完成的保留并可撤销，其余不再执行。'], over: ['All rows of the list %{name} that the filter let through', '列表“%{name}”中符合筛选的全部内容'], refused: ['There were far more rows than expected, so nothing was done.', '实际数量远超预期，未执行任何操作。'], resolving: ['The rows are being looked up.', '正在查找符合条件的内容。'],
    skipped: ['%{n} skipped', '跳过 %{n}'], named: ['chosen by hand', '手动选择'], work: ['Do something with %{n} cases', '批量操作 %{n} 件案件'], work_do: ['Do it', '执行'], until: ['Until', '暂缓至'],
  },
  story: { until: ['Older events are in the lists', '更早的记录请查看列表'] },
};
