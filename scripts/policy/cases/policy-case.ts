import { z } from 'zod'
import { replay } from '../../../plugins/ledger'
import { addDays, type Calendar, parsePeriod, type Period } from '../../../plugins/calendar'
import { readYaml, words } from '../../../plugins/yaml'
import { groundText } from '../../../plugins/bulletin'
import { formatPoints, type Point, type PolicyAt, ScoreBook } from '../../../plugins/score'
import { shortEntry } from './short-entry'
import { writeLedger } from './write-ledger'

/** A unit's class, or all that counts of it. */
const unit = z.union([
  words.nullable().transform((own) => ({ class: own ?? undefined })),
  z.strictObject({
    class: words.optional(),
    formerly: z.array(z.strictObject({ class: words.optional(), until: words })).optional(),
    staff: z.int().min(1).optional(),
  }),
])

const units = z.record(words, unit)

const oneCase = z.strictObject({
  name: words.describe('说的是什么'),
  period: z
    .union([words, z.number()])
    .transform(String)
    .describe('哪一期：2021-05、2021年第二季度、2021'),
  asOf: words.optional().describe('截至哪一天；不写就是这一期已经过完'),
  units: units.optional().describe('单位和它的类别；可以写在文件开头'),
  entries: z.array(shortEntry).describe('依次发生的事'),
  points: z.record(words, z.number()).optional().describe('各单位应得的分；没写的单位应为 0'),
  because: z
    .record(words, z.array(words))
    .optional()
    .describe('某单位的每一笔分，写法同明细（不写日期和稿件）'),
  awards: z.record(words, z.array(words)).optional().describe('奖项各给谁'),
  assessed: z.record(words, z.record(words, z.number())).optional().describe('折算后各单位多少'),
})

const file = z
  .strictObject({
    units: units.default({}).describe('单位和它的类别'),
    cases: z.array(oneCase).min(1),
  })
  .transform(({ units: all, cases }) =>
    cases.map((each) => ({ ...each, units: each.units ?? all })),
  )

/** A regulation at work: what happened, and what it should come to. */
export type PolicyCase = z.output<typeof file>[number]

/** Reads a file of cases; throws one Error with every problem of it. */
export function readCases(path: string): PolicyCase[] {
  return readYaml(path, file, 'score')
}

/** What a case does not come to; nothing when all is as expected. Throws when it cannot be tried. */
export function runCase(one: PolicyCase, at: PolicyAt, calendar?: Calendar): string[] {
  const period = parsePeriod(one.period, '2099-12-31', at('').yearFrom)
  if (!period) throw new Error(`不是期间：${one.period}`)
  const asOf = one.asOf ?? addDays(period.to, 1)
  const entries = writeLedger(one.entries, at)
  const units = Object.entries(one.units).map(([name, own]) => ({ name, ...own }))
  const ledger = { entries, state: replay(entries) }
  const surroundings = { at, units: () => units, calendar: () => calendar, today: () => asOf }
  const book = new ScoreBook(ledger, surroundings)
  const points = book.points(period)
  return [
    ...compare('分', one.points ?? {}, sumsOf(points)),
    ...Object.entries(one.because ?? {}).flatMap(([unit, expected]) =>
      contrast(
        `${unit}的明细`,
        expected,
        points.filter((each) => each.unit === unit).map(groundText),
      ),
    ),
    ...judgeYear(one, book, period),
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

function sumsOf(points: Point[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { unit, value } of points) sums.set(unit, (sums.get(unit) ?? 0) + value)
  return sums
}

function compare(what: string, expected: Record<string, number>, actual: Map<string, number>) {
  const units = new Set([...Object.keys(expected), ...actual.keys()])
  return [...units].flatMap((unit) => {
    const [want, have] = [Math.round((expected[unit] ?? 0) * 100), actual.get(unit) ?? 0]
    return want === have
      ? []
      : `${unit}${what}应为 ${formatPoints(want)}，实为 ${formatPoints(have)}`
  })
}

function contrast(what: string, expected: string[], actual: string[]) {
  const isSame = expected.length === actual.length && expected.every((e, i) => e === actual[i])
  return isSame ? [] : [`${what}应为\n  ${expected.join('\n  ')}\n实为\n  ${actual.join('\n  ')}`]
}
