import type { ColumnAnswer } from './answers'
import { type Checks, laws } from './laws'
import { type Flow, flow } from './yaml-text'

/** What a file must be for the office to work with it: not taken in otherwise. */
function strictChecks({ clause, filename }: ColumnAnswer): Checks {
  const error = { severity: 'error', clause }
  const form = filename?.form ?? ''
  return {
    'file-type': error,
    ...(form && { 'file-name': error, 'unit-known': error }),
    ...(/\{week\}|\{month\}/.test(form) && { 'week-number': error }),
  }
}

/** What the paper may not ask for: only told. */
function mildChecks({ clause, countBy, filename }: ColumnAnswer): Checks {
  const warning = { severity: 'warning', clause }
  const ofItems = ['itemised', 'item-time', 'item-place', 'item-event']
  const names = countBy === 'item' ? ofItems : ['title-missing']
  const all = [...names, 'date-weekday', 'date-impossible']
  const isDated = filename?.form.includes('{date}')
  return {
    ...(isDated && { 'name-date': { ...warning, maxAgeDays: 30 } }),
    ...Object.fromEntries(all.map((name) => [name, warning])),
    duplicate: { ...warning, least: 0.8 },
  }
}

const lines = (checks: Checks) =>
  Object.entries(checks).map(([name, setting]) => `      ${name}: ${flow(setting)}`)

/** The day before, two hours before by name, and the result. */
function reminders(at: string): Record<string, Flow>[] {
  const before = `${String(Number(at.slice(0, 2)) - 2).padStart(2, '0')}${at.slice(2)}`
  return [
    { workdaysBefore: 1, at: '16:00', say: 'count' },
    ...(before >= '08:00' ? [{ at: before, say: 'names' }] : []),
    { at, say: 'result' },
  ]
}

function dueLines({ due, clause }: ColumnAnswer, isFirst: boolean): string[] {
  if (!due) return ['    # 什么时候报，文件没有规定；有了规定写 due。']
  if (due === 'promptly') return [`    due: ${flow({ promptly: true, clause })}`]
  const about = [
    '    # shift：这天放假时，earlier 提前到前一个工作日，later 顺延到后一个，keep 不变。late 是晚了的叫什么，',
    '    # lateWorkdays 是截止以后再收几个工作日。提醒的时间和收到哪天由办公室定，可以改。',
    '    # say：count 只说还有几个单位，names 点名，result 公布结果。',
  ]
  return [
    ...(isFirst ? about : []),
    '    due:',
    `      every: ${due.every}`,
    ...('weeks' in due ? [`      weeks: ${due.weeks}`] : []),
    ...(due.every === 'month' ? [`      day: ${due.day}`, `      of: ${due.of}`] : []),
    `      at: ${flow(due.at)}`,
    `      shift: ${due.shift ?? 'earlier'}`,
    '      late: 迟报',
    '      lateWorkdays: 1',
    `      clause: ${flow(clause)}`,
    '      reminders:',
    ...reminders(due.at).map((each) => `        - ${flow(each)}`),
  ]
}

function filenameLines({ filename, clause }: ColumnAnswer, isFirst: boolean): string[] {
  if (!filename) return ['    # 文件名没有规定：栏目从“单位＋栏目名”或命令里认。']
  const about = '    # {unit} 单位，{week} 周次，{month} 几月，{date} 日期，{topic} 标题。'
  return [
    ...(isFirst ? [about] : []),
    '    filename:',
    `      form: ${quoted(filename.form)}`,
    `      example: ${flow(filename.example)}`,
    `      clause: ${flow(clause)}`,
  ]
}

/** Braces have a meaning of their own where nothing quotes them. */
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

const aboutItems = [
  '    # 一份里要逐条写明时间、地点、事件的，照样可以查：itemised、item-time、item-place、item-event。',
]
const aboutChecks = [
  '      # error 不合格不收，warning 收下并提醒，info 供参考；删去一行就不查。能查什么见 docs/rules。',
]
const aboutLaws = ['      # 文件没有写，依据是法律。']
const aboutMild = ['      # 先只提醒；文件有规定的，改成 error。']

/** One column, as a part of the file. The first one of a kind explains it. */
export function columnLines(column: ColumnAnswer, all: ColumnAnswer[]): string[] {
  const { key, name, aliases, clause, countBy } = column
  const isFirst = all[0] === column
  const isFirstOf = (has: (one: ColumnAnswer) => boolean) => all.find(has) === column
  return [
    `  ${key}:`,
    `    name: ${flow(name)}`,
    ...(aliases.length > 0 ? [`    aliases: ${flow(aliases)}`] : []),
    `    clause: ${flow(clause)}`,
    ...(isFirst ? ['    # asks：对信息员的要求，一行一条，用自己的话写；/制度 里看得到。'] : []),
    '    asks: []',
    ...filenameLines(
      column,
      isFirstOf(({ filename }) => filename !== undefined),
    ),
    ...dueLines(
      column,
      isFirstOf(({ due }) => due !== undefined && due !== 'promptly'),
    ),
    `    countBy: ${countBy}`,
    ...(countBy === 'manuscript' && isFirstOf((one) => one.countBy === countBy) ? aboutItems : []),
    '    checks:',
    ...(isFirst ? aboutChecks : []),
    ...lines(strictChecks(column)),
    ...(isFirst ? aboutLaws : []),
    ...lines(laws),
    ...(isFirst ? aboutMild : []),
    ...lines(mildChecks(column)),
  ]
}
