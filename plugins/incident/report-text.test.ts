import { expect, it } from 'vitest'
import { Refusal } from '../deed'
import { alashan, clock, incidentDesk, sayer } from './fixture'
import { open } from './open'
import { report } from './report'
import { reportedText } from './texts'

const phone = { name: '值班室', aliases: [] }
const own = { by: 'reporter', remindBefore: [], escalateBefore: [], parts: [], clause: '九' }
const policy = {
  ...alashan,
  incident: {
    ...alashan.incident!,
    steps: [
      { ...own, name: '电话报告', to: [phone], within: 30 },
      { ...own, name: '书面报告', to: [{ name: '学院办公室', aliases: [] }], within: 120 },
    ],
  },
} as unknown as typeof alashan

it('tells whoever has called what they owe next, and until when', async () => {
  const { desk } = await incidentDesk({ policy })
  const reporter = sayer(desk, '娜仁')
  await open(desk, reporter, { said: '图书馆三楼起火，14:20', isDrill: false, at: clock('14:24') })
  const tell = async (whom: string) => {
    const done = await report(desk, reporter, { whom: [whom], now: clock('14:30') })
    return done instanceof Refusal ? done.reason : reportedText(desk, done, clock('14:30'))
  }
  expect(await tell('值班室')).toContain(
    '电话报告已完成\n接着是书面报告（16:20前，还剩1小时50分钟），报给学院办公室',
  )
  expect(await tell('书面')).toMatch(/书面报告已完成$/)
})
