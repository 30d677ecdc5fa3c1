import { type Answers, submittedIn } from './answers'
import { type Flow, flow } from './yaml-text'

const [one, other] = ['教务处', '理学院']

const rounded = (points: number) => Math.round(points * 100) / 100

interface Case {
  name: string
  entries: Record<string, Flow>[]
  points: Record<string, number>
  /** What is paid, where anything is. */
  fees?: Record<string, number>
}

/** Every column once, three items where items count. */
function ofSubmissions(answers: Answers): Case {
  const { columns } = answers
  const values = [...new Set(columns.map((column) => submittedIn(answers, column)))]
  const submitted = Math.max(...values)
  const entries = columns.map(({ name, countBy }) => ({
    投稿: one,
    栏目: name,
    条: countBy === 'item' ? 3 : 1,
  }))
  const sum = columns.reduce((all, column, index) => {
    return all + submittedIn(answers, column) * entries[index].条
  }, 0)
  const name = submitted ? `投稿每条（篇）${values.join('、')}分` : '投稿不计分'
  return { name, entries, points: submitted ? { [one]: rounded(sum) } : {} }
}

/** A manuscript for each outlet. */
function ofAdoptions(answers: Answers): Case {
  const { columns, points } = answers
  const { outlets } = points
  const submitted = submittedIn(answers, columns[0])
  const own = outlets.map(({ name, value }, index) => {
    const from: Case['entries'] = [
      { 投稿: one, 栏目: columns[0].name },
      { 采用: index + 1, 渠道: name },
    ]
    return { from, value }
  })
  const paid = outlets.reduce((sum, { fee = 0 }) => sum + fee, 0)
  const value = own.reduce((sum, each) => sum + each.value + submitted, 0)
  return {
    name: '采用按渠道计分，投稿另计',
    entries: own.flatMap(({ from }) => from),
    points: { [one]: rounded(value) },
    ...(answers.feeClause ? { fees: { [one]: rounded(paid) } } : {}),
  }
}

/** One manuscript in the first two outlets, which count each. */
function ofSeveral(answers: Answers): Case {
  const { columns, points } = answers
  const [first, second] = points.outlets
  const submitted = submittedIn(answers, columns[0])
  return {
    name: '同一篇两处采用，各计各的',
    entries: [
      { 投稿: other, 栏目: columns[0].name },
      { 采用: 1, 渠道: first.name },
      { 采用: 1, 渠道: second.name },
    ],
    points: { [other]: rounded(submitted + first.value + second.value) },
  }
}

function caseLines({ name, entries, points, fees }: Case, day: string): string[] {
  const [first, ...rest] = entries
  return [
    `  - name: ${flow(name)}`,
    `    period: ${day.slice(0, 7)}`,
    '    entries:',
    ...[{ ...first, 日期: day }, ...rest].map((entry) => `      - ${flow(entry)}`),
    `    points: ${Object.keys(points).length > 0 ? flow(points) : '{}'}`,
    ...(fees ? [`    fees: ${flow(fees)}`] : []),
  ]
}

/** The text of a policy's cases: what happened, and what it comes to by the answers. */
export function writeCases(answers: Answers): string {
  const { title, inForce, points } = answers
  const { outlets } = points
  const cases = [
    ofSubmissions(answers),
    ...(outlets.length > 0 ? [ofAdoptions(answers)] : []),
    ...(outlets.length > 1 ? [ofSeveral(answers)] : []),
  ]
  return [
    `# ${title}的用例：发生了什么、该得几分。check 会一条条试；制度改了，照文件自己算，这里也改。`,
    `units: ${flow({ [one]: '机关', [other]: '学院' })}`,
    '',
    'cases:',
    cases.map((each) => caseLines(each, inForce).join('\n')).join('\n\n'),
    '',
  ].join('\n')
}
