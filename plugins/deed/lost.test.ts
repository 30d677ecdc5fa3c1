import { expect, it } from 'vitest'
import { type Entry, lostEntry } from '../ledger'
import { noManuscript } from './lost'
import { refusalText } from './texts'

const remnant = { type: 'submitted', unit: '教务处', payload: { receipt: '2021-0003' } } as const
const entries: Entry[] = [lostEntry(1, '2021-05-21T16:00:00.000+08:00', remnant)]

it.each([
  ['2021-0003', /^2021-0003（教务处）在恢复备份时没有了.*再发一次/u],
  ['2021-0004', /^没有编号为 2021-0004 的稿件$/u],
])('says of %s whether it went when a backup was put back', (receipt, text) => {
  expect(refusalText(noManuscript({ ledger: { entries } }, receipt))).toMatch(text)
})
