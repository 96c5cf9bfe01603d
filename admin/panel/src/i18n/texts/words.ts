import type { Pairs } from './pair';

export const wordFields: Pairs = {
  fields: ['Kinds of text', '文本类型'], base_version: ['Against version', '对比版本'], hits: ['Hits', '命中数'], confirmed: ['Confirmed', '属实'], overturned: ['Overturned', '误判'], precision: ['Precision', '准确率'], review: ['Review this word', '建议复核'], lag: ['Behind', '落后'],
  hits_gte: ['Hits: at least', '命中数至少'],
};

export const wordValues: Pairs = {
  scanned: { blocked: ['blocked', '拦截'], held: ['held', '转待审'], masked: ['masked', '打码'], released: ['released', '解除'], unchanged: ['unchanged', '不变'], all: ['All kinds of text', '全部类型'] },
};

/** The words of the filter: files, dry runs, publishing, history. */
export const lexicon: Pairs = {
  edit_field: ['%{field} of “%{text}”: change', '修改“%{text}”的%{field}'], help_tags: ['With commas between them; empty: none', '用逗号分隔，留空则无'], help_expires_at: ['Its beginning, UTC; empty: never', '按 UTC 当日零点到期，留空则长期有效'], help_note: ['For people; up to 255 characters', '供工作人员查看，最多 255 个字符'],
  import: ['Import', '导入'], import_title: ['Import entries into the draft', '导入词条到草稿'], export: ['Export', '导出'], exported: ['Exported. The file can be imported again.', '已导出，该文件可重新导入。'], file: ['Entries: one a line, or CSV with a header', '词条：每行一个，或带表头的 CSV'],
  file_help: ['CSV columns: text and any of match, level, category, list, tags, off, expires_at, note. Nothing is ever removed by an import.', 'CSV 列：text 必填，可选 match、level、category、list、tags、off、expires_at、note。导入不会删除任何词条。'],
  file_large: ['More than 1 MB: cut it, or use the command vireo words import', '超过 1 MB，请拆分文件，或使用命令 vireo words import'], choose_file: ['Choose a file', '选择文件'], list_help: ['Of lines that name none; made if there is none', '未注明词表的行归入此表，不存在则新建'], category_same: ['As the list has it', '与词表一致'],
  preview: ['Preview', '预览'], import_n: ['Import one entry |||| Import %{smart_count} entries', '导入 %{smart_count} 个词条'], imported: ['%{n} entries are in the draft. They judge nothing until it is published.', '%{n} 个词条已写入草稿，发布后才会生效。'],
  bad_lines: ['One line is wrong, so nothing is imported |||| %{smart_count} lines are wrong, so nothing is imported', '有 %{smart_count} 行错误，不会导入任何词条'], bad_line: ['Line %{line}: %{reason}', '第 %{line} 行：%{reason}'], unchanged: ['%{n} unchanged', '不变 %{n}'], repeated: ['%{n} repeated in the file', '文件内重复 %{n}'],
  new_lists: ['new lists: %{names}', '新建词表：%{names}'], draft_now: ['In the draft', '当前草稿'], after_import: ['After the import', '导入后'],
  what: ['What happens', '变更'], add: ['added', '新增'], change: ['changed', '修改'], remove: ['removed', '删除'], first_changes: ['The first %{n} of %{total} are shown.', '仅显示前 %{n} 项，共 %{total} 项。'], difference: ['Draft against what is in force', '草稿与生效版本的差异'],
  policy_hint: ['What techniques do differs from the version in force; vireo words policy shows it.', '规避手法策略与生效版本不同，可用命令 vireo words policy 查看。'], to_lists: ['To the word lists', '前往词表'], test_draft: ['Try a text on the draft', '用草稿测试文本'],
  publish_title: ['Publish the draft', '发布草稿'], publish_what: ['%{added} added, %{changed} changed, %{removed} removed. Every server judges by it within two seconds; what is stored already is not judged again.', '新增 %{added}、修改 %{changed}、删除 %{removed}。两秒内各进程按新版本判定；已有内容不会重新判定。'],
  note_hint: ['What the version is for', '该版本的用途'], draft_changed: ['Somebody has changed the draft since you looked at it, so it was not published. Look at the difference again, then publish.', '在您查看之后草稿已被他人修改，因此未发布。请重新查看差异后再发布。'], look_again: ['Look again', '重新查看'],
  refused: ['Entries that can not be looked for', '无法匹配的词条'], skip_refused: ['Publish without them', '跳过这些词条并发布'], published: ['Version %{id} is published. Every server has it within two seconds.', '已发布版本 %{id}，两秒内各进程生效。'],
  dry_run: ['Dry run on what was written before', '历史内容试运行'], start_scan: ['Start a dry run', '开始试运行'], scan_hint: ['See what the draft would do to texts that are stored already, before it is published. Nothing is changed.', '发布前查看草稿对已有内容的影响，不会修改任何内容。'],
  scan_old: ['The draft has changed since the last dry run. Start another to see what it would do now.', '上次试运行之后草稿已修改，请重新试运行以查看当前影响。'], other_draft: ['of an earlier draft', '基于较早的草稿'], partial: ['not all kinds of text', '未覆盖全部类型'],
  partial_hint: ['Applying to history needs a dry run of all kinds', '应用到历史内容须先完成覆盖全部类型的试运行'], to_scan: ['Examples and details', '样本与详情'], to_draft: ['To the draft', '前往草稿'], no_scan: ['No dry run yet', '尚无试运行'], no_scan_hint: ['A dry run shows what the draft would do to what was written before.', '试运行可查看草稿对历史内容的影响。'],
  counts: ['What the words do, by kind of text', '各类文本的影响'], sum: ['All together', '合计'], forecast: ['%{n} cases a day', '预计每天案件数变化 %{n}'], forecast_days: ['against today, reckoned from the items of one day |||| against today, reckoned from the items of the last %{smart_count} days', '（按近 %{smart_count} 天的内容估算）'],
  kind: ['Kind of text', '文本类型'], result: ['What happens', '结果'], tagged: ['tags: %{tags}', '标签：%{tags}'], without: ['does not see through: %{off}', '不识别：%{off}'], until: ['until %{at}', '有效期至 %{at}'],
  samples: ['Examples', '样本'], samples_hint: ['Up to 200 of each outcome, drawn at random.', '每种结果随机抽取，最多 200 条。'], no_messages: ['Private messages are left out: your role does not read them.', '您的角色无权查看私信，样本中不含私信。'], any: ['All', '全部'], text_gone: ['gone, or changed since', '已删除或已修改'],
  apply: ['Apply to history', '应用到历史内容'], apply_title: ['Apply the words in force to what was written before', '将生效词库应用到历史内容'], apply_hint: ['The dry run of these words said that this would happen. It runs as one batch that can be undone in one step; what people have decided stays.', '以下为这些词条试运行的结果。将作为一个批次执行，可一键撤销；人工裁决不受影响。'],
  apply_no_scan: ['First a dry run of these words, over all kinds of text, has to be finished', '请先对这些词条完成覆盖全部类型的试运行'], applied: ['Applied to history', '已应用到历史内容'], apply_undone: ['Taken back from history', '撤销历史应用'], taken_back: ['taken back', '已撤销'], undo_apply: ['Take it back', '撤销'],
  undo_apply_sure: ['What others saw, holds and cases become as they were before. What people have decided since stays.', '公开内容、待审与案件将恢复到应用之前；此后的人工裁决不受影响。'], waiting: ['waits for one server |||| waits for %{smart_count} servers', '等待 %{smart_count} 个进程'],
  held_items: ['Items held', '转待审内容'], review: ['Review this word', '建议复核该词条'], review_hint: ['Moderators let go most of what it held. Make it milder, narrower, or take it out.', '审核员放行了它命中的大部分内容，建议降低等级、缩小范围或删除。'],
  normalised: ['As the filter reads it', '归一化文本'], judged_by: ['Judged by', '判定依据'], the_draft: ['the draft', '草稿'], version: ['version %{id}', '版本 %{id}'], found: ['One entry was found |||| %{smart_count} entries were found', '命中 %{smart_count} 处'], as_written: ['As written', '原文'], plain: ['as it stands', '原样'],
  lags: ['%{address} judges by version %{version}, not %{wanted}, for %{time}.', '%{address} 仍按版本 %{version} 判定，应为 %{wanted}，已落后 %{time}。'], roles_stale: ['%{address} decides by older roles.', '%{address} 使用的权限版本已过期。'], silent: ['%{address} was last seen %{time} ago.', '%{address} 已 %{time}没有心跳。'],
  programs: ['Servers of different versions run: %{versions}', '各进程程序版本不一致：%{versions}'], all_well: ['One server judges by version %{version}. |||| All %{smart_count} servers judge by version %{version}.', '全部 %{smart_count} 个进程均按版本 %{version} 判定。'],
};

export const roles: Pairs = {
  /** What permissions are about, where it has no page of the same name. */
  object: {
    messages: ['Private messages', '私信'], words: ['Words', '词库'], stats: ['Statistics', '统计'], exports: ['Exports', '导出'], events: ['Events', '实时事件'], queues: ['Queues', '队列'], waves: ['Waves', '同类内容聚合'], strikes: ['Strikes', '违规记录'],
    appeals: ['Appeals', '申诉'], statements: ['Statements of reasons', '处置说明'], policies: ['Policies', '规则'], templates: ['Templates', '模板'], 'saved-views': ['Saved views', '已存视图'],
  },
  title: ['Shown as', '显示名称'], kind: ['Kind', '类型'], built_in: ['built in', '内置'], custom: ['custom', '自定义'], find: ['Find a permission', '查找权限'], only_differences: ['Only where roles differ', '仅显示有差异的权限'], allowed: ['allowed', '允许'], denied: ['denied by a rule', '被规则禁止'], not_given: ['not given', '未授予'], inherited: ['from %{role}', '继承自 %{role}'], own_rule: ['by its own rule', '自有规则'],
  legend: ['✓ allowed   + by a rule of its own   ✕ taken away by a rule   · not given', '✓ 允许　+ 自有规则授予　✕ 规则禁止　· 未授予'], menu: ['The menu as this role has it', '该角色看到的菜单'], acts: ['What it may do, beside reading', '除查看外可执行的操作'], none: ['Nothing', '无'], may: ['%{role} may: %{what}.', '%{role}可以：%{what}。'], may_not: ['%{role} may not: %{what}.', '%{role}不可以：%{what}。'],
  name_help: ['Small letters, digits and hyphens; it stays', '小写字母、数字和连字符，创建后不可修改'], rank_help: ['1 to 99, below your own: one acts only on lower ranks', '1 至 99，须低于您的级别；只能操作级别更低的人员'],
};
