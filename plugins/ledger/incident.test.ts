import { expect, it } from 'vitest'
import { submitted } from './fixture'
import { Ledger } from './ledger'
import { MemoryStore } from './memory-store'
import { replay } from './state'
import type { Draft } from './types'

const at = '2021-05-21T09:00:00+08:00'

/** An emergency whose written report is the manuscript, which waits for a signature. */
async function reported() {
  const ledger = await Ledger.open(new MemoryStore())
  const manuscript = submitted('m1', '2021-0001', {
    signOff: [{ by: 'principal', name: '主要负责人' }],
  })
  const about = { ...manuscript, ref: 'i1' }
  await ledger.appendAll([
    { ...manuscript, id: 'i1', type: 'incident-opened', payload: { no: 1, said: '起火' } } as Draft,
    manuscript,
    {
      ...about,
      id: 'r1',
      type: 'incident-reported',
      payload: { step: '书面首报', at, text: '报告', receipt: '2021-0001' },
    } as Draft,
  ])
  const say = (type: 'signed' | 'withdrawn' | 'returned', payload: object) =>
    ledger.appendAll([{ ...manuscript, id: type, ref: '2021-0001', type, payload } as Draft])
  const steps = () => ledger.state.incidents.get('1')!.steps.map(({ id }) => id)
  return { ledger, say, steps }
}

it.each([['withdrawn' as const], ['returned' as const]])(
  'counts a manuscript as a report when it is signed, and no longer when %s',
  async (type) => {
    const { ledger, say, steps } = await reported()
    expect(steps()).toEqual([])
    await say('signed', { step: 0, signer: '张三' })
    expect(steps()).toEqual(['r1'])
    await say(type, type === 'returned' ? { reason: '请核对' } : {})
    expect(steps()).toEqual([])
    expect(replay(ledger.entries).incidents).toEqual(ledger.state.incidents)
  },
)
