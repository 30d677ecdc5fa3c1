import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { versionsIn } from '../../plugins/policy/load'
import { explainVersions } from './explain'
import { variantsOf } from './variants'

const files = readdirSync('data/policies', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^.]+\.yml$/.test(file))
  .map((file) => join('data/policies', file))

describe('every part of a regulation is in what is said back', () => {
  it.each(files)(
    '%s',
    (file) => {
      const content = parse(readFileSync(file, 'utf8'))
      const versions = versionsIn(content)!
      const [told, meant] = [explainVersions(versions), JSON.stringify(versions)]
      const tried = new Set<string>()
      const silent = variantsOf(content).flatMap(({ path, instead, content: other }) => {
        const place = `${path.join('.')} ${instead === undefined ? 'absent' : 'otherwise'}`
        const changed = tried.has(place) ? undefined : versionsIn(other)
        // Where columns count manuscripts, `per` is only how the details put it.
        if (path.at(-1) === 'per') return []
        // What is the same without it, as it is when nothing is said, changes nothing.
        if (!changed || JSON.stringify(changed) === meant) return []
        tried.add(place)
        return explainVersions(changed) === told ? [place] : []
      })
      expect(silent).toEqual([])
    },
    60_000,
  )
})

const names = ['省报', '市报']
const some = <T>(values: T[]) => fc.subarray(values, { minLength: 1 })
const amount = fc.integer({ min: 1, max: 40 })
const every = fc.constantFrom('week', 'month', 'quarter', 'year', 'term')
const kept: { requiredKeys: ['clause'] } = { requiredKeys: ['clause'] }
const conditions = {
  clause: fc.constant('二'),
  column: some(['news', 'report']),
  outlet: some(names),
  tier: some(['省级', '市级']),
  ground: fc.constant(['获奖']),
  late: fc.boolean(),
  again: fc.boolean(),
  class: fc.constant(['机关']),
  except: fc.record(
    { trait: fc.constant(['综合']), unit: fc.constant(['教务处']) },
    { requiredKeys: [] },
  ),
}
const events = some(['submitted', 'adopted', 'adjusted', 'missed'])
const count = fc.constantFrom('submitted', 'adopted', 'points', 'ratio', 'late', 'missed')

/** Rules of any keys; most do not go together. */
const rules = fc.record({
  limit: fc.record(
    { ...conditions, every, on: events, quota: fc.constant('任务'), max: amount, min: amount },
    kept,
  ),
  quota: fc.record(
    {
      ...conditions,
      every,
      count,
      on: events,
      during: fc.constant('term'),
      least: amount,
      most: amount,
      met: amount,
      short: amount,
      over: amount,
      carry: fc.constant('done'),
      zero: fc.constant(true),
      cancel: fc.constant('任务'),
    },
    kept,
  ),
  stack: fc.record(
    {
      ...conditions,
      on: events,
      keep: fc.constantFrom('highest', 'sum'),
      max: amount,
      top: fc.constant(2),
      rest: fc.constant(0.5),
    },
    kept,
  ),
  award: fc.record(
    {
      of: fc.constant('unit'),
      every,
      top: amount,
      bottom: amount,
      ties: fc.constant('all'),
      least: amount,
      per: fc.constant('staff'),
      class: fc.constant(['机关']),
      except: fc.constant(['任务']),
      clause: fc.constant('二'),
    },
    kept,
  ),
  fee: fc.record(
    {
      ...conditions,
      on: fc.constantFrom('submitted', 'adopted', 'endorsed'),
      per: fc.constantFrom('item', 'manuscript'),
      value: amount,
      times: fc.constant(0.5),
      add: amount,
      share: fc.constant('each'),
    },
    { requiredKeys: ['clause', 'on'] },
  ),
  assessment: fc.record(
    {
      ...conditions,
      on: events,
      weight: fc.constant(0.1),
      full: amount,
      per: fc.constant('month'),
      max: amount,
    },
    kept,
  ),
})

it('of any regulation that is taken, a part less is said or is refused', () => {
  const file = 'data/policies/examples/32-campus.yml'
  const { amendments: _, ...campus } = parse(readFileSync(file, 'utf8'))
  const columns = {
    news: { name: '动态', clause: '一', countBy: 'item', checks: {} },
    report: { name: '报告', clause: '一', countBy: 'manuscript', checks: {} },
  }
  const base = {
    ...campus,
    columns,
    tiers: ['省级', '市级'],
    outlets: names.map((name) => ({ name, tier: `${name[0]}级` })),
    traits: [{ name: '综合' }],
    grounds: [{ name: '获奖', kind: 'bonus', clause: '二' }],
    points: [{ on: 'submitted', value: 1, clause: '二' }],
  }
  const first = { name: '任务', every: 'month', least: 2, met: 1, clause: '二' }
  const nothing = { quotas: [first], limits: [], stack: [], awards: [], assessment: [] }
  const pay = { on: 'submitted', value: 9, clause: '九' }
  const paid = { name: '稿酬', clause: '九', points: [pay] }
  let taken = 0
  fc.assert(
    fc.property(rules, ({ limit, quota, stack, award, assessment, fee }) => {
      const lists: Record<string, object[]> = {
        limits: [limit],
        quotas: [first, { name: '另一任务', ...quota }],
        stack: [stack],
        awards: [{ name: '先进', ...award }],
        assessment: [{ name: '折算', ...assessment }],
      }
      const of = (key: string, list: object[]) => {
        const part = { [key.split('.').at(-1)!]: list }
        return { ...base, ...nothing, ...(key in lists ? part : { fees: { ...paid, ...part } }) }
      }
      const ofFees = { 'fees.stack': [stack], 'fees.limits': [limit], 'fees.points': [fee] }
      for (const [key, list] of Object.entries({ ...lists, ...ofFees })) {
        const content = of(key, list)
        const versions = versionsIn(content)
        if (!versions) continue
        taken++
        const told = explainVersions(versions)
        for (const part of Object.keys(list.at(-1)!)) {
          const { [part as keyof object]: __, ...less } = list.at(-1)!
          const others = versionsIn(of(key, [...list.slice(0, -1), less]))
          if (others && JSON.stringify(others) !== JSON.stringify(versions)) {
            expect(explainVersions(others), `${key} ${part}`).not.toBe(told)
          }
        }
      }
    }),
    { numRuns: 150 },
  )
  expect(taken).toBeGreaterThan(20)
}, 60_000)
