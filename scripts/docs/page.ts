import { nameRule, phrase } from '../../plugins/check'
import type { Policy } from '../../plugins/policy'
import { type Example, guides, optionsOf, type Use, usesOf } from './guide'
import { judgeExample } from './judge-example'

const severities = { error: '不收稿', warning: '收稿并提醒', info: '供参考' }

const notice =
  '<!-- 由 npm run docs 生成，不要手改；说明和例子在 plugins/check/rules/guide.yml。 -->'

const line = (cells: string[]) => `| ${cells.join(' | ')} |`

function table(head: string[], rows: string[][]): string {
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

const show = (value: unknown) => (Array.isArray(value) ? value.join('、') : String(value))

function useRow({ policy, column, setting }: Use): string[] {
  const options = Object.entries(optionsOf(setting)).map(([key, value]) => `${key}：${show(value)}`)
  const { severity, clause } = setting
  return [policy.title, column.name, severities[severity], clause, options.join('；')]
}

/** An example as people would describe it. */
function tell(example: Example): string {
  if (typeof example === 'string') return example
  const { fileName, problem, sender, today, title, body, outside, options } = example
  const paragraphs = body?.map((each) => {
    if (typeof each === 'string') return each
    return each.picture ? `［图片 ${each.picture.join('×')}］` : each.text
  })
  const settings = Object.entries(options ?? {}).map(([key, value]) => `${key}：${show(value)}`)
  const parts = [
    fileName && `文件名 ${fileName}`,
    problem && '（加了密码）',
    sender && `报送单位 ${sender}`,
    today && `今天 ${today}`,
    title === '' && !body && '（没有标题）',
    title && `标题 ${title}`,
    paragraphs?.join(' ／ '),
    outside && `（正文以外）${outside.map(({ text }) => text).join(' ／ ')}`,
    settings.length > 0 && `（${settings.join('；')}）`,
  ]
  return parts.filter(Boolean).join('，')
}

function badLine(rule: string, example: Example, uses: Use[]): string {
  const said = judgeExample(rule, example, uses).map((finding) => {
    const { message, advice } = phrase(finding)
    return `  > ${message}。${advice}`
  })
  return [`- ${tell(example)}`, ...new Set(said)].join('\n')
}

/** The page of one rule, in Markdown. */
export function pageOf(rule: string, policies: Policy[]): string {
  const { about, options = {}, good, bad } = guides[rule]
  const uses = usesOf(rule, policies)
  const sections = [
    notice,
    `# ${nameRule(rule)} \`${rule}\``,
    about,
    '## 哪里查',
    table(['制度', '栏目', '查到了', '条款', '选项'], uses.map(useRow)),
  ]
  const named = Object.entries(options).map(([key, meaning]) => `- \`${key}\` ${meaning}`)
  if (named.length) sections.push('## 选项', named.join('\n'))
  sections.push('## 合格', good.map((example) => `- ${tell(example)}`).join('\n'))
  if (bad.length) {
    sections.push('## 不合格', bad.map((example) => badLine(rule, example, uses)).join('\n'))
  }
  return `${sections.join('\n\n')}\n`
}

/** The list of all rules. */
export function indexOf(rules: string[], policies: Policy[]): string {
  const rows = rules.map((rule) => {
    const columns = new Set(usesOf(rule, policies).map(({ column }) => column.name))
    return [`[${nameRule(rule)}](${rule}.md)`, `\`${rule}\``, [...columns].join('、')]
  })
  return `${[notice, '# 各项检查', table(['检查', '代号', '栏目'], rows)].join('\n\n')}\n`
}
