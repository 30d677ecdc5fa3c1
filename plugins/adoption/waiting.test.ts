import { expect, it } from 'vitest'
import { actor, openDesk } from '../deed/fixture'
import { adopt } from './adopt'
import { handIn, itIs, told } from './fixture'
import { waiting } from './waiting'
import { waitingList } from './texts'

it('lists what is not adopted yet, the latest first', async () => {
  itIs('2021-05-21')
  const desk = await openDesk()
  const editor = actor(desk, '文心')
  const asked = (by = editor) => told(waiting(desk, by), (done) => waitingList(done).text)
  const adoptOne = (receipt: string) =>
    adopt(desk, editor, { manuscripts: [{ receipt, items: [1] }], outlets: ['头条'] })
  expect(asked()).toBe('2021年5月还没有稿件')
  const receipts = [await handIn(desk), await handIn(desk, '张三'), await handIn(desk, '李四')]
  await adoptOne(receipts[0])
  expect(asked()).toBe(
    [
      '2021年5月还没采用的稿件2篇：',
      '2021-0003 党政办公室《第十二周工作动态信息》',
      '2021-0002 机电工程学院《第十二周工作动态信息》',
      '采用请写编号和渠道，例：/采用 3、2 头条',
    ].join('\n'),
  )
  await Promise.all(receipts.map(adoptOne))
  expect(asked()).toBe('2021年5月的3篇稿件都已采用过')
  itIs('2021-06-01')
  expect(asked()).toBe('2021年6月还没有稿件')
  await handIn(desk, '李四')
  const late = await handIn(desk, '张三')
  itIs('2021-07-01')
  expect(asked()).toContain('2021年6月、2021年7月还没采用的稿件2篇')
  expect(asked()).toContain(late)
  expect(asked()).toContain('/采用 5 头条 -d 6月30日')
  expect(asked(actor(desk, '赵六'))).toContain('这条命令由编辑使用')
})
