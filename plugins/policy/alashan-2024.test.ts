import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadRegulation } from './load'

const policy = loadRegulation(resolve('data/policies/alashan-2024.yml')).at('2024-06-01')
const { routine, general, commissioned, expert, duty } = policy.columns

describe('阿拉善职业技术学院信息工作制度', () => {
  it.each([
    [routine, '日常信息', '一（三）'],
    [general, '综合信息', '四'],
    [commissioned, '约稿', '二'],
    [expert, '专家咨询建议', '一（四）'],
    [duty, '值班信息', '三'],
  ])('has the column $name', (column, name, clause) => {
    expect(column).toMatchObject({ name, clause, countBy: 'manuscript' })
    expect(column).not.toHaveProperty('filename')
  })

  it('asks promptly for daily news only; the rest has no day in the calendar', () => {
    expect(routine.due).toEqual({ promptly: true, clause: '一（三）' })
    for (const column of [general, commissioned, expert, duty]) {
      expect(column).not.toHaveProperty('due')
    }
  })

  it.each([
    [routine, 'data-as-of citation-source thin duplicate stale'],
    [general, 'data-as-of citation-source thin duplicate heading-levels'],
    [commissioned, 'data-as-of citation-source thin duplicate heading-levels'],
    [expert, 'data-as-of citation-source thin duplicate heading-levels author-line'],
    [duty, 'duty-field'],
  ])('checks what concerns $name, each with its clause', ({ checks, clause: whole }, own) => {
    const { unfilled, ...checked } = checks
    expect(unfilled).toEqual({ severity: 'error', clause: whole })
    const common = 'file-type secrecy-mark personal-data date-weekday date-impossible vague-time'
    expect(Object.keys(checked).toSorted()).toEqual(`${common} ${own}`.split(' ').toSorted())
    for (const { clause } of Object.values(checked)) {
      expect(clause).toMatch(/^(?:一（[二三四]）|四|附件2)$/)
    }
  })

  it('gives no points: what is adopted is weighed in the annual assessment', () => {
    expect(policy.points).toEqual([])
    expect(policy.outlets.map(({ name }) => name)).toContain('自治区教育厅')
  })
})
