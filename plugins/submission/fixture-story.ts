import { vi } from 'vitest'
import type { Desk } from '../deed'
import { actor } from '../deed/fixture'
import { compose } from '../manuscript'
import { png } from '../manuscript/fixtures/word'
import { outcomeOf } from './fixture'
import { handIn } from './hand-in'

export interface Story {
  title: string
  date: string
  body: string
}

export const lecture: Story = {
  title: '学校举办师德师风专题讲座',
  date: '2021.5.18',
  body: '5月18日，西安工程大学在金花校区报告厅举办师德师风专题讲座，教务处、人事处负责人和240名教师参加，进一步筑牢了立德树人的思想根基。',
}

/** Alike in most words, as stories of a series are. */
export const training: Story = {
  title: '学校举办实验室安全专题讲座',
  date: '2021.5.19',
  body: '5月19日，西安工程大学在金花校区报告厅举办实验室安全专题讲座，教务处、保卫处负责人和180名教师参加，进一步筑牢了立德树人的思想根基。',
}

/** A website story of 教务处, which is accepted. */
export async function handInStory(
  desk: Desk,
  { title, date, body }: Story,
  by = actor(desk, '赵六'),
) {
  const { website: column } = desk.policy.at().columns
  const pictures = [{ bytes: Buffer.from(png(1200, 800)), caption: '图为讲座现场' }]
  const bytes = await compose({ title, paragraphs: [body], pictures })
  const fileName = `教务处信息（${date}）${title}.docx`
  return outcomeOf(
    await handIn(desk, by, { column, unit: desk.roster.match('教务处')!, fileName, bytes }),
    'accepted',
  )
}

export function onDay(day: string, time = '09:00') {
  vi.setSystemTime(new Date(`${day}T${time}:00+08:00`))
}
