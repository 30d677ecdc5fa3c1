import { describe, expect, it } from 'vitest'
import { Refusal } from '../deed'
import { actor } from '../deed/fixture'
import { readMargin } from '../manuscript/fixtures/margin'
import { annotate, revise } from './copies'
import { handInWeekly, items, openIntake, placeless, wordFile } from './fixture'
import { annotatedText, revisedText } from './texts'

const fileName = '教务处第12周工作动态.docx'

describe('annotate', () => {
  it('writes every finding into the margin of what was handed in last', async () => {
    const desk = await openIntake()
    await handInWeekly(desk, [items[0], placeless])
    const annotated = await annotate(desk, actor(desk, '赵六'), '')
    if (annotated instanceof Refusal) throw annotated
    expect(annotated).toMatchObject({
      name: '教务处第十二周工作动态信息（批注）.docx',
      findings: 1,
    })
    expect(annotatedText(annotated)).toBe('共标出1处，批注好的 Word 稿随后发来')
    const [comment] = await readMargin(annotated.bytes)
    expect(comment.text).toContain('第2条没写地点')
  })

  it('has nothing to write into a good one', async () => {
    const desk = await openIntake()
    await handInWeekly(desk, items)
    const reason = 'submission.annotate.clean'
    expect(await annotate(desk, actor(desk, '赵六'), '1')).toMatchObject({ reason })
  })
})

describe('revise', () => {
  it('mends slips of form and the name', async () => {
    const desk = await openIntake()
    const sloppy = items.map((item) => item.replace('5月18日', '2021.5.18'))
    await handInWeekly(desk, sloppy, { fileName })
    const revised = await revise(desk, actor(desk, '赵六'), '')
    if (revised instanceof Refusal) throw revised
    expect(revised).toMatchObject({ name: '教务处第十二周工作动态信息.docx', fileName })
    const text = revisedText(revised)
    expect(text).toContain('1. 文件名改为“教务处第十二周工作动态信息.docx”')
    expect(text).toContain('2. 第1段日期写法')
  })

  it('has nothing to mend in a good one', async () => {
    const desk = await openIntake()
    await handInWeekly(desk, items)
    const reason = 'submission.revise.nothing'
    expect(await revise(desk, actor(desk, '赵六'), '')).toMatchObject({ reason })
  })
})

it('copies a file that was not handed in, of the own unit alone', async () => {
  const desk = await openIntake()
  const { weekly: column } = desk.policy.at().columns
  const unit = desk.roster.match('教务处')!
  const bytes = await wordFile('教务处第十二周工作动态信息', [items[0], placeless])
  const shown = { fileName, bytes, column, unit }
  const [annotated, revised] = [
    await annotate(desk, actor(desk, '赵六'), shown),
    await revise(desk, actor(desk, '赵六'), shown),
  ]
  if (annotated instanceof Refusal || revised instanceof Refusal) throw new Error('refused')
  expect((await readMargin(annotated.bytes)).some(({ text }) => text.includes('没写地点'))).toBe(
    true,
  )
  expect(revised.properName).toBe('教务处第十二周工作动态信息.docx')
  expect(desk.ledger.entries).toHaveLength(0)
  const reason = 'submission.not-yours'
  expect(await annotate(desk, actor(desk, '张三'), shown)).toMatchObject({ reason })
})

it.each([
  ['赵六', '9', 'submission.unknown', ['9']],
  ['赵六', '看不懂', 'submission.unknown', ['看不懂']],
  ['张三', '1', 'submission.not-yours', ['2021-0001', '教务处']],
  ['张三', '', 'submission.nothing', {}],
  ['路人', '1', 'deed.stranger', {}],
])('%s, %j: %s', async (name, receipt, reason, values) => {
  const desk = await openIntake()
  await handInWeekly(desk, items)
  for (const deed of [annotate, revise]) {
    expect(await deed(desk, actor(desk, name), receipt)).toMatchObject({ reason, values })
  }
})
