import { z } from 'zod'
import { replay } from '../../../plugins/ledger'
import { addDays, type Calendar, day, type Period } from '../../../plugins/calendar'
import type { Fees, Policy } from '../../../plugins/policy'
import { readYaml, words } from '../../../plugins/yaml'
import { groundText } from '../../../plugins/bulletin'
import { formatPoints, type Point, type PolicyAt, ScoreBook } from '../../../plugins/score'
import { narrow } from '../../../plugins/text'
import { periodOf } from './period'
import { shortEntry } from './short-entry'
import { type EntryDoubt, writeLedger } from './write-ledger'

/** A unit's class, or all that counts of it. */
const unit = z.union([
  words.nullable().transform((own) => ({ class: own ?? undefined })),
  z.strictObject({
    class: words.optional(),
    formerly: z.array(z.strictObject({ class: words.optional(), until: day })).optional(),
    staff: z.int().min(1).optional(),
  }),
])

const units = z.record(words, unit)

const oneCase = z.strictObject({
  name: words.describe('说的是什么'),
  period: z
    .union([words, z.number()])
    .transform(String)
    .describe('哪一期：2021-05、2021年第二季度、2021、2024-2025学年第一学期'),
  asOf: day.optional().describe('截至哪一天；不写就是这一期已经过完'),
  units: units.optional().describe('单位和它的类别；可以写在文件开头'),
  entries: z.array(shortEntry).describe('依次发生的事'),
  points: z.record(words, z.number()).optional().describe('各单位应得的分；没写的单位应为 0'),
  fees: z.record(words, z.number()).optional().describe('各单位应得的稿酬；没写的单位应为 0'),
  because: z
    .record(words, z.array(words))
    .optional()
    .describe('某单位的每一笔分，写法同明细（不写日期和稿件）'),
  awards: z.record(words, z.array(words)).optional().describe('奖项各给谁'),
  officers: z.record(words, z.number()).optional().describe('各信息员应得的分'),
  done: z.record(words, z.array(words)).optional().describe('个人的任务各有谁完成了'),
  assessed: z.record(words, z.record(words, z.number())).optional().describe('折算后各单位多少'),
})

/** What stands in a file of cases. */
export const caseFile = z
  .strictObject({
    units: units.default({}).describe('单位和它的类别'),
    cases: z.array(oneCase).min(1),
  })
  .transform(({ units: all, cases }) =>
    cases.map((each) => ({ ...each, units: each.units ?? all })),
  )

/** A regulation at work: what happened, and what it should come to. */
export type PolicyCase = z.output<typeof caseFile>[number]

/** Reads a file of cases; throws one Error with every problem of it. */
export function readCases(path: string): PolicyCase[] {
  return readYaml(path, caseFile, 'score')
}

/** What a case does not come to; nothing when all is as expected. Throws when it cannot be tried. */
export function runCase(one: PolicyCase, at: PolicyAt, calendar?: Calendar): string[] {
  const { book, period } = bookOf(one, at, calendar)
  const fees = book.feesIn(period)
  const absent = absentIn(one, at(period.to), fees)
  if (absent.length > 0) return absent
  const points = book.points(period)
  const paid = fees && one.fees ? sumsOf(book.fees.points(period)) : new Map<string, number>()
  return [
    ...(one.points ? compare('分', one.points, sumsOf(points)) : []),
    ...(one.fees ? compare(fees!.name, one.fees, paid) : []),
    ...Object.entries(one.because ?? {}).flatMap(([unit, expected]) =>
      contrast(
        `${unit}的明细`,
        expected,
        points.filter((each) => each.unit === unit).map((each) => groundText(each)),
      ),
    ),
    ...judgeYear(one, book, period),
    ...judgeOfficers(one, book, period),
  ]
}

/** What a case that expects nothing comes to: `教务处 33.5、理学院 －35`; undefined for one that does. */
export function resultOf(one: PolicyCase, at: PolicyAt, calendar?: Calendar): string | undefined {
  if (one.points ?? one.because ?? one.awards ?? one.assessed ?? one.fees) return undefined
  const { book, period } = bookOf(one, at, calendar)
  const sums = [...sumsOf(book.points(period))].filter(([, value]) => value !== 0)
  return sums.map(([unit, value]) => `${unit} ${formatPoints(value)}`).join('、') || '0'
}

function unitsOf({ units }: PolicyCase) {
  return Object.entries(units).map(([name, own]) => ({ name, ...own }))
}

function bookOf(one: PolicyCase, at: PolicyAt, calendar?: Calendar) {
  const days = one.entries.flatMap((each) => each.日期 ?? [])
  const period = periodOf(
    one.period,
    one.asOf ?? days.at(-1) ?? '2099-12-31',
    at('').yearFrom,
    calendar,
  )
  const asOf = one.asOf ?? addDays(period.to, 1)
  const units = unitsOf(one)
  const { entries } = writeLedger(one.entries, at, calendar, units)
  const ledger = { entries, state: replay(entries) }
  const surroundings = { at, units: () => units, calendar: () => calendar, today: () => asOf }
  const book = new ScoreBook(ledger, surroundings)
  return { book, period }
}

/** What of a case the bot would not enter, each reason once; nothing where the case cannot be tried. */
export function doubtsIn(one: PolicyCase, at: PolicyAt, calendar?: Calendar): EntryDoubt[] {
  try {
    const { doubts } = writeLedger(one.entries, at, calendar, unitsOf(one))
    return [...new Map(doubts.map((doubt) => [`${doubt.index} ${doubt.text}`, doubt])).values()]
  } catch {
    return []
  }
}

/** Units that a case names and that stand in no `units`: they have neither class nor staff. */
export function strangersIn({ units: known, entries, ...expected }: PolicyCase) {
  const { points = {}, fees = {}, because = {} } = expected
  if (Object.keys(known).length === 0) return []
  const named = entries.flatMap((entry) => {
    if ('投稿' in entry) return [entry.投稿]
    if ('加减分' in entry) return [entry.加减分]
    return '截止' in entry ? entry.约稿 : []
  })
  const all = new Set([...named, ...[points, fees, because].flatMap(Object.keys)])
  return [...all].filter((name) => !Object.hasOwn(known, name))
}

const lacks = (list: { name: string }[], name: string) => !list.some((each) => each.name === name)

/** Fees, awards and conversions that a case expects and the regulation has not. */
function absentIn({ awards = {}, assessed = {}, ...one }: PolicyCase, policy: Policy, fees?: Fees) {
  return [
    ...(one.fees && !fees ? ['制度里没有 fees'] : []),
    ...Object.keys(awards)
      .filter((name) => lacks(policy.awards, name))
      .map((name) => `制度里没有奖项 ${name}`),
    ...Object.keys(assessed)
      .filter((name) => lacks(policy.assessment, name))
      .map((name) => `制度里没有折算 ${name}`),
  ]
}

function judgeYear(one: PolicyCase, book: ScoreBook, period: Period): string[] {
  const given = one.awards ? book.awards(period) : []
  const problems = Object.entries(one.awards ?? {}).flatMap(([name, expected]) => {
    const won = given.filter((each) => each.name === name).flatMap(({ winners }) => winners)
    return contrast(
      name,
      expected,
      won.map(({ unit, officer }) => officer ?? unit),
    )
  })
  const assessed = one.assessed ? book.assessed(period) : []
  const conversions = Object.entries(one.assessed ?? {}).flatMap(([name, expected]) => {
    const rows = assessed.filter((each) => each.name === name)
    return compare(name, expected, new Map(rows.map(({ unit, value }) => [unit, value])))
  })
  return [...problems, ...conversions]
}

function judgeOfficers({ officers, done = {} }: PolicyCase, book: ScoreBook, period: Period) {
  const rows = book.officers(period)
  const points = new Map(rows.map(({ officer, points: own }) => [officer, own]))
  const finished = (task: string) =>
    rows.filter(({ tasks }) => tasks.some(({ name, isMet }) => name === task && isMet))
  return [
    ...(officers ? compare('个人的分', officers, points) : []),
    ...Object.entries(done).flatMap(([task, expected]) => {
      const names = finished(task).map(({ officer }) => officer)
      return contrast(task, expected, names)
    }),
  ]
}

function sumsOf(points: Point[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { unit, value } of points) sums.set(unit, (sums.get(unit) ?? 0) + value)
  return sums
}

function compare(what: string, expected: Record<string, number>, actual: Map<string, number>) {
  const units = new Set([...Object.keys(expected), ...actual.keys()])
  return [...units].flatMap((unit) => {
    // Both as they are shown: a third of 20 is 6.67.
    const [want, have] = [(expected[unit] ?? 0) * 100, actual.get(unit) ?? 0].map(Math.round)
    return want === have
      ? []
      : `${unit}${what}应为 ${formatPoints(want)}，实为 ${formatPoints(have)}`
  })
}

const written = (lines: string[]) => (lines.length > 0 ? lines.join('\n  ') : '没有')

function contrast(what: string, expected: string[], actual: string[]) {
  // Whatever sign stands for minus.
  const isSame = narrow(expected.join('\n')) === narrow(actual.join('\n'))
  return isSame ? [] : [`${what}应为\n  ${written(expected)}\n实为\n  ${written(actual)}`]
}
