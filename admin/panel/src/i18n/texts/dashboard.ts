import type { Pairs } from './pair';

export const chart: Pairs = {
  as_table: ['Show as table', '以表格显示'], as_chart: ['Show as chart', '以图表显示'], nothing: ['Nothing in these days', '该时段没有数据'], nothing_hint: ['Numbers appear here about two seconds after something happened.', '产生数据约两秒后会显示在这里。'],
};

export const dashboard: Pairs = {
  own: ['My work', '我的工作'], range: ['Days that are shown', '统计时段'], days: ['%{smart_count} days', '%{smart_count} 天'], zone: ['Days in the time zone %{zone}', '按 %{zone} 时区统计'], zone_server: ['Days in the time zone of the server', '按服务器所在时区统计'], oldest_one: ['Oldest', '最早'], day: ['Day', '日期'],
  open: ['Open now', '待审案件'], oldest: ['oldest', '最早'], none_open: ['none is open', '没有待审案件'], opened: ['Came in', '新增案件'], posted: ['%{videos} videos, %{comments} comments posted', '同期发布视频 %{videos}、评论 %{comments}'],
  resolved: ['Decided', '已结案'], balance: ['backlog %{n}', '积压 %{n}'], decision: ['Time to decision', '裁决用时'], p90: ['nine in ten within %{time}', '90% 在 %{time}内'], no_decision: ['nothing was decided', '没有裁决'],
  reports_right: ['Reports confirmed', '举报属实率'], holds_right: ['Holds confirmed', '待审命中属实率'], of_judged: ['%{n} of %{all} are decided', '%{all} 件中已裁决 %{n} 件'],
  flow: ['Cases in and out', '案件流入与流出'], inflow: ['Came in', '流入'], outflow: ['Decided', '流出'], flow_label: ['Line chart: %{opened} cases came in, %{resolved} were decided. The table has each day.', '折线图：流入 %{opened} 件，流出 %{resolved} 件，逐日数据见表格。'],
  queues: ['Open cases by queue and age', '各队列待审案件及时长'], queue: ['Queue', '队列'], by_age: ['Open, by age', '待审时长分布'], median: ['Median', '用时中位数'], nine_tenths: ['Nine in ten', '90% 用时'], younger: ['under %{age}', '%{age}内'], older: ['over %{age}', '超过%{age}'],
  reasons: ['Why cases came in', '案件来源'], words: ['Words that were found most', '高频命中词条'],
  appeals: ['Appeals', '申诉'], outcome: ['Outcome', '结果'], number: ['Number', '数量'], received: ['Received', '收到申诉'], overturn_rate: ['Overturned', '改判率'], of_decided: ['of %{n} decided', '（共裁决 %{n} 件）'], open_by_age: ['Open, by age', '待处理申诉时长'], open_age: ['open, %{age}', '待处理，%{age}'],
  appeal: { upheld: ['upheld', '维持原判'], overturned: ['overturned', '撤销处置'], partly: ['partly', '部分改判'], settled: ['settled before', '提前了结'] },
  moderators: ['Moderators', '审核员'], mine: ['My last four weeks', '我的近四周'], moderators_hint: ['In the order of names. How fast somebody is is no rank.', '按姓名排序，不以速度排名。'], moderator: ['Moderator', '审核员'], decisions: ['Decisions', '裁决'], acts: ['Without a case', '无案件处置'],
  bulk: ['Of them in bulk', '其中批量'], overturned: ['Overturned', '被改判'], undone_self: ['Undone by themselves', '自行撤销'], appeals_decided: ['Appeals decided', '处理申诉'], passed_on: ['Skipped / escalated', '跳过 / 升级'], handling: ['Median handling', '处理用时中位数'], active: ['Active', '工作时长'],
  shift: ['My shift', '我的本班次'], no_shift: ['No shift yet', '尚未开始本班次'], no_shift_hint: ['It begins with the first case that you take.', '领取第一个案件后开始计算。'], break: ['Time for a break.', '该休息了。'],
  break_for: { time: ['You have worked for %{time} without one.', '您已连续工作 %{time}。'], severe: ['You have seen %{n} severe cases since the last one.', '上次休息以来您已审理 %{n} 件高严重度案件。'] }, no_break: ['No break is due.', '暂不需要休息。'],
  shift_since: ['Began', '开始于'], worked: ['Worked', '已工作'], since_break: ['Since the last break', '距上次休息'], resting: ['resting', '休息中'], severe: ['Severe cases since', '其间高严重度案件'], viewed: ['Cases viewed in this shift, by severity', '本班次查看的案件（按严重度）'],
  severity: { s0: ['0 · none', '0 · 无'], s1: ['1 · low', '1 · 低'], s2: ['2 · medium', '2 · 中'], s3: ['3 · high', '3 · 高'], s4: ['4 · extreme', '4 · 极高'] },
};
