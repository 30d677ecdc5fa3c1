import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adopted,
  draft,
  entries,
  mended,
  refused,
  reversed,
  submitted,
  waived,
  withdrawn,
} from './fixture'
import { apply, bySha, copyOf, emptyState, nextReceipt, replay } from './state'
import type { EntryType } from './payloads'
import type { Draft, Entry } from './types'

const first = submitted('s', '2021-0001', { items: ['一', '二'] })

/** Status and adoptions of 2021-0001. */
function stand(...drafts: Draft[]) {
  const { status, adoptions } = replay(entries(first, ...drafts)).submissions.get('2021-0001')!
  return [status, ...adoptions.map(({ id }) => id)]
}

describe('a submission', () => {
  it.each<[string, Draft[], string[]]>([
    ['is accepted', [], ['accepted']],
    ['is not touched by a refusal', [refused('r')], ['accepted']],
    ['is withdrawn', [withdrawn('w', '2021-0001')], ['withdrawn']],
    ['is reversed', [reversed('x', 's')], ['reversed']],
    [
      'is adopted, twice',
      [adopted('a', '2021-0001', [2]), adopted('b', '2021-0001')],
      ['accepted', 'a', 'b'],
    ],
    [
      'loses an adoption that is reversed',
      [adopted('a', '2021-0001'), adopted('b', '2021-0001'), reversed('x', 'a')],
      ['accepted', 'b'],
    ],
    [
      'is back when its withdrawal is reversed',
      [adopted('a', '2021-0001'), withdrawn('w', '2021-0001'), reversed('x', 'w')],
      ['accepted', 'a'],
    ],
    [
      'may be withdrawn again',
      [withdrawn('w', '2021-0001'), reversed('x', 'w'), withdrawn('v', '2021-0001')],
      ['withdrawn'],
    ],
    ['is replaced by a mended one', [mended('m', '2021-0002', '2021-0001')], ['replaced']],
    [
      'stays replaced when the mended one is withdrawn',
      [mended('m', '2021-0002', '2021-0001'), withdrawn('w', '2021-0002')],
      ['replaced'],
    ],
    [
      'is back when the mended one is reversed',
      [mended('m', '2021-0002', '2021-0001'), reversed('x', 'm')],
      ['accepted'],
    ],
    [
      'is returned',
      [draft('returned', 'b', { reason: '缺数据' }, { ref: '2021-0001' })],
      ['returned'],
    ],
    [
      'is replaced after it was returned',
      [
        draft('returned', 'b', { reason: '缺数据' }, { ref: '2021-0001' }),
        mended('m', '2021-0002', '2021-0001'),
      ],
      ['replaced'],
    ],
    [
      'stays reversed whatever becomes of its withdrawal',
      [withdrawn('w', '2021-0001'), reversed('x', 's'), reversed('y', 'w')],
      ['reversed'],
    ],
  ])('%s', (_, drafts, expected) => {
    expect(stand(...drafts)).toEqual(expected)
  })
})

describe('what does not fit', () => {
  it.each<[string, Draft[], Draft, string]>([
    ['an id again', [], refused('s'), '编号 s 重复'],
    ['a receipt again', [], submitted('t', '2021-0001'), '回执 2021-0001 重复'],
    [
      'items of an unknown receipt',
      [],
      submitted('t', '2021-0002', { repeats: [{ item: 1, receipt: '2021-0009', no: 1 }] }),
      '没有收稿 2021-0009',
    ],
    ['an unknown receipt', [], withdrawn('w', '2021-0002'), '没有已收稿的 2021-0002'],
    [
      'a second withdrawal',
      [withdrawn('w', '2021-0001')],
      withdrawn('v', '2021-0001'),
      '没有已收稿的 2021-0001',
    ],
    [
      'an adoption of what is withdrawn',
      [withdrawn('w', '2021-0001')],
      adopted('a', '2021-0001'),
      '没有已收稿的 2021-0001',
    ],
    ['an item that is not there', [], adopted('a', '2021-0001', [1, 3]), '2021-0001 只有2条'],
    [
      'a mended one of nothing',
      [],
      mended('m', '2021-0002', '2021-0009'),
      '没有已收稿的 2021-0009',
    ],
    [
      'a second mended one of the same',
      [mended('m', '2021-0002', '2021-0001')],
      mended('n', '2021-0003', '2021-0001'),
      '没有已收稿的 2021-0001',
    ],
    [
      'the reversal of what is replaced',
      [mended('m', '2021-0002', '2021-0001')],
      reversed('x', 's'),
      '2021-0001 已被后来的稿件替换，不能更正',
    ],
    [
      'the return of what is adopted',
      [adopted('a', '2021-0001')],
      draft('returned', 'b', { reason: '缺数据' }, { ref: '2021-0001' }),
      '2021-0001 已采用，要先撤销采用才能退回',
    ],
    [
      'an answer of a unit that has no share',
      [
        draft(
          'shared',
          'h',
          { by: 'equal', parts: [{ unit: '教务处', part: 1 }] },
          { ref: '2021-0001' },
        ),
      ],
      draft('confirmed', 'c', { isAccepted: true }, { ref: 'h', unit: '理学院' }),
      '分配 h 里没有理学院',
    ],
    [
      'an answer to shares that were reversed',
      [
        draft(
          'shared',
          'h',
          { by: 'equal', parts: [{ unit: '教务处', part: 1 }] },
          { ref: '2021-0001' },
        ),
        reversed('x', 'h'),
      ],
      draft('confirmed', 'c', { isAccepted: true }, { ref: 'h', unit: '教务处' }),
      '没有可以确认的分配 h',
    ],
    [
      'a manuscript for no commission',
      [],
      submitted('t', '2021-0002', { commission: 3 }),
      '没有约稿 3',
    ],
    [
      'an objection to nothing',
      [],
      draft('objected', 'o', { reason: '少计' }, { ref: 'z' }),
      '没有记录 z',
    ],
    [
      'an answer to no objection',
      [],
      draft('answered', 'o', { isUpheld: true, answer: '已补' }, { ref: 's' }),
      '没有申诉 s',
    ],
    ['a waiver for nothing', [], waived('v', 'r'), '没有退稿 r'],
    ['a waiver for what is accepted', [], waived('v', 's'), '没有退稿 s'],
    [
      'the reversal of a waiver',
      [refused('r'), waived('v', 'r')],
      reversed('x', 'v'),
      '没有可更正的记录 v',
    ],
    ['the reversal of nothing', [], reversed('x', 'nothing'), '没有可更正的记录 nothing'],
    ['the reversal of a refusal', [refused('r')], reversed('x', 'r'), '没有可更正的记录 r'],
    ['a second reversal', [reversed('x', 's')], reversed('y', 's'), '没有可更正的记录 s'],
    ['the reversal of a reversal', [reversed('x', 's')], reversed('y', 'x'), '没有可更正的记录 x'],
  ])('%s is refused and changes nothing', (_, drafts, draft, message) => {
    const before = entries(first, ...drafts)
    const state = replay(before)
    const [last] = entries(...before, draft).slice(-1)
    expect(() => apply(state, last)).toThrow(`[ledger] ${message}`)
    expect(state).toEqual(replay(before))
  })
})

describe('an affair', () => {
  const may = { from: '2021-05-01', to: '2021-05-31', label: '2021年5月' }
  const due = '2021-06-10T17:00:00.000+08:00'
  const later = '2021-06-12T17:00:00.000+08:00'

  it('settles the months that are published until that is reversed', () => {
    const quarter = { from: '2021-04-01', to: '2021-06-30', label: '2021年第二季度' }
    const drafts = [draft('published', 'p', { period: quarter, files: [] })]
    expect(
      ['2021-04', '2021-05', '2021-06', '2021-07'].map((month) =>
        replay(entries(...drafts)).published.has(month),
      ),
    ).toEqual([true, true, true, false])
    expect(replay(entries(...drafts, reversed('x', 'p'))).published.has('2021-05')).toBe(false)
  })

  it('is no more settled for what is written together with that correction', () => {
    const state = replay(entries(draft('published', 'p', { period: may, files: [] })))
    const trial = copyOf(state)
    const [, correction] = entries(refused('r'), reversed('x', 'p'))
    apply(trial, correction)
    expect(trial.published.has('2021-05')).toBe(false)
    expect(state.published.has('2021-05')).toBe(true)
  })

  it('is held back', () => {
    const { postponed } = replay(entries(draft('postponed', 'p', { period: may })))
    expect(postponed.has('2021-05')).toBe(true)
  })

  it('of a commission has its readers and what was handed in for it', () => {
    const { commissions } = replay(
      entries(
        draft('commissioned', 'c', { no: 1, units: ['教务处'], topic: '实践教学', due }),
        draft('acknowledged', 'k', {}, { ref: 'c', unit: '教务处' }),
        draft('acknowledged', 'l', {}, { ref: 'c', unit: '教务处' }),
        submitted('s', '2021-0001', { commission: 1 }),
      ),
    )
    expect(commissions.get('1')).toMatchObject({ readers: ['教务处'], receipts: ['2021-0001'] })
  })

  it('of a commission has the moment it was moved to', () => {
    const moved = draft('rescheduled', 'm', { was: due, due: later }, { ref: 'c' })
    const { commissions } = replay(
      entries(
        draft('commissioned', 'c', { no: 1, units: ['教务处'], topic: '实践教学', due }),
        moved,
      ),
    )
    expect(commissions.get('1')).toMatchObject({ due: later, rescheduled: { id: 'm' } })
  })

  it('of an objection has its answer', () => {
    const { objections } = replay(
      entries(
        first,
        draft('objected', 'o', { reason: '少计一条' }, { ref: 's' }),
        draft('answered', 'w', { isUpheld: true, answer: '已补' }, { ref: 'o' }),
      ),
    )
    expect(objections.get('o')?.answer?.id).toBe('w')
  })
})

/** A ledger told step by step, with its own idea of where each submission stands. */
class Story {
  readonly drafts: Draft[] = []
  private standings = new Map<
    string,
    { isValid: boolean; isWithdrawn: boolean; adoptions: number }
  >()
  /** What the reversal of an entry changes. */
  private undo = new Map<string, () => void>()

  /** The accepted submissions with the count of their adoptions. */
  get accepted() {
    const standings = [...this.standings].filter(([, each]) => each.isValid && !each.isWithdrawn)
    return new Map(standings.map(([receipt, { adoptions }]) => [receipt, adoptions]))
  }

  /** The next step of a kind; `pick` chooses what it is about. One that does not fit is left out. */
  tell(kind: EntryType, pick: number) {
    const id = `e${this.drafts.length}`
    if (kind === 'submitted') this.submit(id)
    if (kind === 'refused') this.drafts.push(refused(id))
    const receipts = [...this.accepted.keys()]
    const receipt = receipts[pick % receipts.length]
    if (receipt && kind === 'withdrawn') this.withdraw(id, receipt)
    if (receipt && kind === 'adopted') this.adopt(id, receipt)
    if (kind === 'reversed' && this.undo.size > 0) this.reverse(id, pick)
  }

  private submit(id: string) {
    const receipt = `2021-${String(this.standings.size + 1).padStart(4, '0')}`
    const standing = { isValid: true, isWithdrawn: false, adoptions: 0 }
    this.standings.set(receipt, standing)
    this.undo.set(id, () => (standing.isValid = false))
    this.drafts.push(submitted(id, receipt))
  }

  private withdraw(id: string, receipt: string) {
    const standing = this.standings.get(receipt)!
    standing.isWithdrawn = true
    this.undo.set(id, () => (standing.isWithdrawn = false))
    this.drafts.push(withdrawn(id, receipt))
  }

  private adopt(id: string, receipt: string) {
    const standing = this.standings.get(receipt)!
    standing.adoptions += 1
    this.undo.set(id, () => (standing.adoptions -= 1))
    this.drafts.push(adopted(id, receipt))
  }

  private reverse(id: string, pick: number) {
    const target = [...this.undo.keys()][pick % this.undo.size]
    this.undo.get(target)!()
    this.undo.delete(target)
    this.drafts.push(reversed(id, target))
  }
}

const kinds = ['submitted', 'submitted', 'refused', 'withdrawn', 'adopted', 'reversed'] as const

const histories = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.nat()), { maxLength: 60 })
  .map((steps) => {
    const story = new Story()
    for (const [kind, pick] of steps) story.tell(kind, pick)
    return { all: entries(...story.drafts), accepted: story.accepted }
  })

describe('any ledger', () => {
  it('has accepted what was not withdrawn or reversed', () => {
    fc.assert(
      fc.property(histories, ({ all, accepted }) => {
        const { submissions } = replay(all)
        const standing = [...submissions.values()].filter(({ status }) => status === 'accepted')
        const counts = standing.map(
          ({ receipt, adoptions }) => [receipt, adoptions.length] as const,
        )
        expect(new Map(counts)).toEqual(accepted)
      }),
    )
  })

  it('gives the same when it is replayed, from disk or in two parts', () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ all }, cut) => {
        const whole = replay(all)
        expect(replay(JSON.parse(JSON.stringify(all)) as Entry[])).toEqual(whole)
        const state = replay(all.slice(0, cut % (all.length + 1)))
        const before = structuredClone(state)
        const trial = copyOf(state)
        for (const entry of all.slice(state.entries.size)) apply(trial, entry)
        expect(state).toEqual(before)
        for (const [table, map] of Object.entries(whole)) {
          for (const [key, value] of map) {
            expect(trial[table as keyof typeof trial].get(key)).toEqual(value)
          }
        }
        expect(nextReceipt(trial, '2021')).toBe(nextReceipt(whole, '2021'))
      }),
    )
  })
})

it.each([
  [[], '2021-0001'],
  [['2021-0001', '2021-0002'], '2021-0003'],
  [['2020-0007'], '2021-0001'],
  [['2021-9998', '2021-9999'], '2021-10000'],
  [['2021-10000', '2021-0003'], '2021-10001'],
])('after %j comes %s', (receipts, next) => {
  const drafts = receipts.map((receipt, index) => submitted(`s${index}`, receipt))
  expect(nextReceipt(replay(entries(...drafts)), '2021')).toBe(next)
})

it('finds the accepted submission of a file', () => {
  const { file } = submitted('f', '2021-0001').payload
  const state = replay(
    entries(
      submitted('a', '2021-0001', { file }),
      submitted('b', '2021-0002', { file }),
      submitted('c', '2021-0003'),
      withdrawn('w', '2021-0002'),
    ),
  )
  expect(bySha(state, '机电工程学院', file.sha256)?.receipt).toBe('2021-0001')
  expect(bySha(state, '理学院', file.sha256)).toBeUndefined()
  expect(bySha(emptyState(), '机电工程学院', file.sha256)).toBeUndefined()
})
