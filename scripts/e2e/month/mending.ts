import { addDays } from '../../../plugins/calendar'
import type { Manuscript } from './book'
import { weekOf } from './days'
import type { Month } from './month'
import { handIn, isOf, storiesOf, weekly, withoutOf } from './officers'
import { fileOf, mended, type Paper } from './stories'

/** Whether it is the only one of its unit that could be meant. */
export const isAlone = (month: Month) => (own: Manuscript) =>
  !month.book.manuscripts.some(
    (other) =>
      other !== own &&
      (other.status === 'counts' || other.status === 'returned') &&
      other.unit === own.unit &&
      other.column === own.column &&
      (own.column === 'weekly' ? other.week === own.week : sharesTitle(own, other)),
  )

const sharesTitle = (own: Manuscript, other: Manuscript) =>
  own.stories[0].title === other.stories[0].title

/** What may still be mended: nothing has been entered about it, and its week is open. */
export function mendable(month: Month): Manuscript[] {
  const week = weekOf(month.today)
  return month.book.standing((manuscript) => {
    const { column, day } = manuscript
    const isOpen = column === 'weekly' ? isOf(week)(manuscript) : day > addDays(month.today, -20)
    return isOpen && !month.book.isHandled(manuscript)
  })
}

export function mendedPaper({ unit, column, week, day, stories }: Manuscript): Paper {
  return { unit, column, week, day, stories: stories.map(mended) }
}

export async function mend(month: Month): Promise<void> {
  const replaced = month.take(mendable(month))
  if (!replaced) return
  await handIn(month, month.speaker(replaced.unit), mendedPaper(replaced), { replaced })
}

/** What is adopted is not replaced: what it tells counts there. */
export async function mendAdopted(month: Month): Promise<void> {
  const week = weekOf(month.today)
  const handled = month.book.standing(isOf(week)).filter((each) => month.book.isHandled(each))
  const kept = month.take(handled.filter(isAlone(month)))
  if (!kept) return
  const { stories, ...paper } = mendedPaper(kept)
  const added = storiesOf(month, kept.unit, week, 1)
  const words = [`${kept.receipt} `, '不替换']
  await handIn(
    month,
    month.speaker(kept.unit),
    { ...paper, stories: [...stories, ...added] },
    { words },
  )
  month.tally.count('重复不计：已采用的改稿')
}

/** What was given back comes again: as it was, which is of no use, then mended. */
export async function mendReturned(month: Month): Promise<void> {
  const isOpen = ({ status, day }: Manuscript) =>
    status === 'returned' && day > addDays(month.today, -25)
  const replaced = month.take(month.book.manuscripts.filter(isOpen))
  if (!replaced) return
  const speaker = month.speaker(replaced.unit)
  const { user, place } = speaker
  if (replaced.file && month.random() < 0.5) {
    const exchange = await month.talk.sendFile(user, place, replaced.file)
    if (month.expect(exchange, `${replaced.receipt} 已被编辑退回，这份文件没有改动`))
      month.tally.count('退稿：退回的没有改')
  }
  await handIn(month, speaker, mendedPaper(replaced), { replaced })
  month.tally.count('退回：改好再交')
}

/** An item of a day that does not exist is refused; the mended file is accepted. */
export async function mendRefused(month: Month): Promise<void> {
  const week = weekOf(month.today)
  const speaker = month.anybody(withoutOf(month, week))
  if (!speaker) return
  const { unit, user, place } = speaker
  const stories = storiesOf(month, unit, week, 2)
  const [first, second] = stories
  const flawed = weekly(unit, week, [first, { ...second, day: '2021-06-31' }])
  const exchange = await month.talk.sendFile(user, place, await fileOf(flawed))
  if (!month.expect(exchange, '未收稿', '第2条“6月31日”不存在')) return
  month.tally.count('退稿：日期不对')
  await handIn(month, speaker, weekly(unit, week, stories), { words: ['处问题都改好了'] })
}
