import { relative } from 'node:path'
import type { Answers } from './answers'
import { submittedIn, unfilled } from './answers'
import { columnLines } from './write-columns'
import { flow } from './yaml-text'

const schema = 'docs/制度.schema.json'

function head({ id, title, school, inForce, office }: Answers): string[] {
  const { name, contact, phone, mail } = office
  return [
    `# ${school}信息报送制度。改动本文件后重启即生效；写错时启动日志会指出第几行、哪一项。`,
    '# 每一项怎么写，见 docs/制度格式.md。',
    '#',
    `# clause 是出自文件的哪一条；写着${unfilled}的，照文件补上，正文用自己的话写，不抄原文。`,
    '# 制度修订时不改上面的条文，在文件末尾另起 amendments，写明何日生效、依据什么，只写改动之处。',
    '',
    '# id 和栏目的英文键定下来就不要改，台账里记的是它们。inForce 是施行日期。',
    `id: ${id}`,
    `title: ${flow(title)}`,
    `school: ${flow(school)}`,
    `inForce: ${inForce}`,
    '',
    `office: ${flow({ name, contact, phone, mail })}`,
  ]
}

function contents({ contents: { texts, clause } }: Answers): string[] {
  if (texts.length === 0) {
    return [
      '# 要报哪些内容，一类一行：{ clause: 二, text: 重要会议和活动 }，还可以写一句例子 example。',
      'contents: []',
    ]
  }
  return ['# 可以给每一类写一句例子 example，/制度 内容 1 里看得到。', 'contents:'].concat(
    texts.map((text) => `  - ${flow({ clause, text })}`),
  )
}

function outlets({ points }: Answers): string[] {
  if (points.outlets.length === 0) {
    return ['# 采用渠道：{ name: 校报, aliases: [报纸] }。', 'outlets: []']
  }
  const each = points.outlets.map(({ name, aliases }) =>
    flow({ name, aliases: aliases.length > 0 ? aliases : undefined }),
  )
  return [
    '# 采用渠道。aliases 是别的叫法，编辑打出来也认得。',
    'outlets:',
    ...each.map((text) => `  - ${text}`),
  ]
}

function points(answers: Answers): string[] {
  const { submitted, outlets: paid, clause } = answers.points
  if (submitted === undefined && paid.length === 0) {
    return ['# 不计分。要计分的写在这里：{ on: submitted, value: 1, clause: 四 }。', 'points: []']
  }
  const values = Object.fromEntries(paid.map(({ name, value }) => [name, value]))
  const each = answers.columns.map((column) => [column.key, submittedIn(answers, column)] as const)
  const isSame = new Set(each.map(([, value]) => value)).size === 1
  const value = isSame ? each[0][1] : { by: 'column', ...Object.fromEntries(each) }
  const own = submitted === undefined ? [] : [{ on: 'submitted', value, clause }]
  const table = [
    '  - on: adopted',
    `    value: ${flow({ by: 'outlet', ...values })}`,
    `    clause: ${flow(clause)}`,
  ]
  return [
    '# 一件事得几分，可以有两位小数。on：submitted 投稿，adopted 采用。按条计的栏目每条计，按篇计的每篇计。',
    '# 一篇几处采用各计各的；就高的写 stack，封顶的写 limits。',
    'points:',
    ...own.map((rule) => `  - ${flow(rule)}`),
    ...(paid.length > 0 ? table : []),
  ]
}

/** 稿酬, beside the points. */
function fees({ points: { outlets: paid }, feeClause }: Answers): string[] {
  const values = Object.fromEntries(paid.flatMap(({ name, fee }) => (fee ? [[name, fee]] : [])))
  if (!feeClause) return []
  return [
    '# 稿酬：分数旁边的另一本账，按元付。就高、封顶和计分的一样写在这里面。',
    'fees:',
    '  name: 稿酬',
    `  clause: ${flow(feeClause)}`,
    '  points:',
    '    - on: adopted',
    `      value: ${flow({ by: 'outlet', ...values })}`,
    `      clause: ${flow(feeClause)}`,
  ]
}

function bulletin({ bulletin: own }: Answers): string[] {
  if (!own) return ['# 不公示。要公示的写 bulletin。']
  const { every, workday, at, clause } = own
  return [
    `# ${every === 'quarter' ? '每季过完，下月公示上季' : '每月公示上月'}积分：draft 先把草稿发给编辑，post 公布。waitForYes：true 编辑同意才公布。`,
    '# 没有积分的单位：line 在末尾一句话列出，rows 也各占一行。单位的先后：points 按积分，roster 按名册。',
    'bulletin:',
    `  clause: ${flow(clause)}`,
    ...(every === 'quarter' ? ['  every: quarter'] : []),
    `  draft: ${flow({ workday, at: '09:00' })}`,
    `  post: ${flow({ workday, at })}`,
    '  waitForYes: false',
    '  zero: line',
    '  order: points',
  ]
}

const more = [
  '# 还可以写：约稿 commissions、领导批示 levels 和 instructions、加减分事由 grounds、合稿 share、',
  '# 封顶 limits、任务 quotas、稿酬 fees、评奖 awards、年度折算 assessment、审签 signOff、突发 incident、值班 duty。',
]

/**
 * The text of a policy, in the order of the guide, with what a person would explain beside it.
 * @param folder it will stand in, to name the schema from
 */
export function writePolicy(answers: Answers, folder: string): string {
  const columns = answers.columns.flatMap((column, index) => [
    ...(index > 0 ? [''] : []),
    ...columnLines(column, answers.columns),
  ])
  const parts = [
    [`# yaml-language-server: $schema=${relative(folder, schema)}`, ...head(answers)],
    contents(answers),
    ['columns:', ...columns],
    outlets(answers),
    points(answers),
    fees(answers),
    bulletin(answers),
    more,
  ]
  const written = parts.filter((lines) => lines.length > 0)
  return `${written.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
