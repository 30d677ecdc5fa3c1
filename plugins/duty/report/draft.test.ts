import { expect, it } from 'vitest'
import { check, type CheckRequest, type Finding } from '../../check'
import { compose, read, type WordDraft } from '../../manuscript'
import { openDutyDesk } from '../fixture'
import { draftDutyReport } from './draft'
import type { DutyReportKind } from './facts'
import { at, fire, laterFire, template } from './fixture'

const editor = { name: '白雪', phone: '13900000302' }

it('stands as in the template', () => {
  const options = { kind: '首报' as const, no: 3, now: at('15:00'), template, editor }
  const { head, title, paragraphs } = draftDutyReport(fire, options)
  expect(head).toEqual([
    { text: '图书馆值班信息', style: 'Nameplate' },
    { text: '第3期', style: 'Masthead' },
    { text: '报送单位：图书馆\t2024年6月3日', style: 'Dateline' },
  ])
  expect(title).toBe('关于图书馆三楼阅览室插座起火情况的报告')
  expect(paragraphs.at(-1)).toEqual({
    text: '编辑：白雪\t电话：13900000302\t签发：________',
    style: 'Imprint',
  })
})

it.each<[DutyReportKind, string, string | undefined]>([
  ['首报', '图书馆值班信息第1期.docx', '林馆长'],
  ['首报', '图书馆值班信息第1期.docx', undefined],
  ['续报', '图书馆值班信息第2期（续报）.docx', '林馆长'],
  ['续报', '图书馆值班信息第2期（续报）.docx', undefined],
])('a %s passes the checks of its own column as it is: %s %s', async (kind, fileName, signer) => {
  const options = { kind, no: 1, now: at('17:00'), template, editor, signer }
  expect(await findingsIn(fileName, draftDutyReport(laterFire, options))).toEqual([])
})

it('lacks a field when the check is made to find one', async () => {
  const foot = { ...template, foot: ['编辑', '电话'] }
  const options = { kind: '首报' as const, no: 1, now: at('17:00'), template: foot, editor }
  const findings = await findingsIn('图书馆值班信息第1期.docx', draftDutyReport(fire, options))
  expect(findings).toMatchObject([{ rule: 'duty-field', quote: '签发' }])
})

/** What the column of duty reports finds in a draft that was written and read again. */
async function findingsIn(fileName: string, draft: WordDraft): Promise<Finding[]> {
  const { policy, roster } = await openDutyDesk()
  const today = '2024-06-03'
  const { columns } = policy.at(today)
  const manuscript = await read(await compose(draft), fileName)
  const context = { roster, calendar: policy.calendar, today }
  const request = { manuscript, column: columns.duty, policy: policy.at(today), ...context }
  return check(request as CheckRequest).findings
}
