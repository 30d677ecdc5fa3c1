/** What people call what is chosen from: Chinese words, and the keys to write for them. */
const said: Record<string, string> = {
  day: '每天 天 每日',
  week: '每周 周',
  'half-month': '每半月 半月',
  month: '每月 月',
  quarter: '每季 每季度 季 季度',
  'half-year': '每半年 半年',
  year: '每年 年 全年',
  term: '每学期 学期',
  vacation: '每个假期 假期',
  'school-year': '每学年 学年',
  monday: '周一 星期一 每周一',
  tuesday: '周二 星期二 每周二',
  wednesday: '周三 星期三 每周三',
  thursday: '周四 星期四 每周四',
  friday: '周五 星期五 每周五',
  saturday: '周六 星期六 每周六',
  sunday: '周日 星期日 每周日',
  tier: '层级',
  trait: '特征',
  level: '级别 批示级别',
  ground: '事由',
  class: '类别 单位类别',
  unit: '单位',
  outlet: '渠道 采用渠道',
  column: '栏目',
  submitted: '投稿 报送',
  adopted: '采用',
  endorsed: '批示',
  adjusted: '加减分 加分 扣分',
  returned: '退回',
  fulfilled: '按时完成约稿 完成约稿',
  missed: '约稿到期未交 约稿未交 漏交',
  late: '迟交 迟报',
  points: '分数 积分 得分',
  ratio: '采用率',
  met: '完成',
  unmet: '没完成 未完成',
  bonus: '加分',
  penalty: '扣分',
  item: '条 按条',
  manuscript: '篇 按篇',
  equal: '平分',
  manual: '编辑分 手工',
  deputy: '分管领导',
  principal: '主要负责人',
  editor: '编辑',
  officer: '信息员',
  error: '错误 不收',
  warning: '提醒 警告',
  info: '参考 供参考',
  highest: '最高 就高',
  sum: '累计',
  staff: '人均 按人头',
  columns: '栏目',
  tiers: '层级',
  outlets: '渠道 采用渠道',
  levels: '级别 批示级别',
  traits: '特征',
  grounds: '事由 加减分事由',
  office: '办公室',
  contents: '内容 报送内容',
  quotas: '任务 指标 考核任务',
  limits: '封顶 上限',
  stack: '就高',
  share: '合稿 分配',
  awards: '评奖 奖项 奖励 评优',
  assessment: '折算 年度考核',
  bulletin: '公示',
  fees: '稿酬 稿费',
  commissions: '约稿',
  instructions: '批示 领导批示',
  incident: '突发 突发事件',
  signOffs: '审签',
  signOff: '审签',
  amendments: '修订',
  clause: '条款 依据',
  name: '名称',
  title: '标题',
  school: '学校',
  inForce: '施行 施行日期 生效日期',
  value: '分值 分',
  max: '至多 封顶',
  min: '至少',
  least: '至少',
  most: '至多',
  every: '期间 周期',
  at: '时间',
  due: '截止',
  投稿: '报送 报稿 来稿 交稿',
  采用: '录用 刊用',
  退回: '退稿',
  撤回: '撤稿',
  加减分: '加分 扣分',
}

/** The key that a Chinese word stands for, among those that there are. */
export function keyFor(word: unknown, keys: readonly string[]): string | undefined {
  return keys.find((key) => said[key]?.split(' ').includes(String(word)))
}

/** The key that a misspelt one was meant to be: all but one or two letters are the same. */
export function nearest(word: string, keys: readonly string[]): string | undefined {
  const near = keys.filter((key) => distance(word, key) <= Math.min(2, key.length - 2))
  return near.toSorted((a, b) => distance(word, a) - distance(word, b))[0]
}

/** How many letters are to be changed, added or left out. */
function distance(word: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [at, letter] of [...word].entries()) {
    const next = [at + 1]
    for (const [index, own] of [...other].entries()) {
      const changed = row[index] + Number(letter !== own)
      next.push(Math.min(changed, row[index + 1] + 1, next[index] + 1))
    }
    row = next
  }
  return row[other.length]
}
