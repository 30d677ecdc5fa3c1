import { daysOf, momentAt, weekBefore, type Week, weekOf } from './days'
import type { Manuscript } from './book'
import type { Month, Speaker } from './month'
import { fileOf, type Paper, type Story } from './stories'

/** A weekly paper of a unit that has some stories. */
export function weekly(unit: string, { label: week, monday: day }: Week, stories: Story[]): Paper {
  return { unit, column: 'weekly', week, day, stories }
}

/** So many new stories of a week, up to today. */
export function storiesOf(month: Month, unit: string, week: Week, count: number): Story[] {
  const days = daysOf(week, month.today)
  return Array.from({ length: count }, () => month.writer.story(unit, month.pick(days)))
}

/** A story of its own. */
export function newsOf(month: Month, unit: string): Paper {
  const { today: day } = month
  const column = month.random() < 0.7 ? 'website' : 'weibo'
  return { unit, column, day, stories: [month.writer.story(unit, day)] }
}

/** Of which week a paper is. */
export const isOf = (week: Week) => (manuscript: Paper) =>
  manuscript.column === 'weekly' && manuscript.week === week.label

/** Sends a paper that is to be accepted. `replaced`: what it takes the place of. */
export async function handIn(
  month: Month,
  { user, place }: Speaker,
  paper: Paper,
  { words = [], replaced }: { words?: string[]; replaced?: Manuscript } = {},
): Promise<Manuscript | undefined> {
  const isLate = replaced ? replaced.isLate : isPast(month, paper)
  const file = await fileOf(paper)
  const exchange = await month.talk.sendFile(user, place, file)
  const expected = ['已收稿', ...words, ...(isLate ? ['记为迟报'] : [])]
  if (replaced) expected.push(`替换了之前的 ${replaced.receipt}`)
  month.expect(exchange, ...expected)
  if (!replaced) month.unexpect(exchange, '替换了之前的')
  if (!exchange.answer?.includes('已收稿')) return
  if (replaced) replaced.status = 'replaced'
  month.tally.count(isLate ? '收稿：迟报' : '收稿：按时')
  if (replaced) month.tally.count('替换：改好再交')
  const manuscript = month.enter({ ...paper, file, isLate }, exchange)
  month.check(exchange)
  return manuscript
}

/** After 17:00 on the last working day of its week. */
function isPast(month: Month, { column, day }: Paper): boolean {
  return column === 'weekly' && month.now >= momentAt(weekOf(day).due, 17 * 60)
}

/** Units that have nothing of a week that counts. */
export function withoutOf(month: Month, week: Week): (unit: string) => boolean {
  const done = month.book.manuscripts.filter(isOf(week)).map(({ unit }) => unit)
  return (unit) => !done.includes(unit)
}

export async function handInWeekly(month: Month): Promise<void> {
  const week = weekOf(month.today)
  const speaker = month.anybody(withoutOf(month, week))
  if (!speaker) return
  const stories = storiesOf(month, speaker.unit, week, 2 + Math.floor(month.random() * 2))
  await handIn(month, speaker, weekly(speaker.unit, week, stories))
}

export async function handInNews(month: Month): Promise<void> {
  const speaker = month.anybody()
  if (speaker) await handIn(month, speaker, newsOf(month, speaker.unit))
}

/** One item of last week's beside new ones: it counts only once. */
export async function tellAgain(month: Month): Promise<void> {
  const [week, last] = [weekOf(month.today), weekBefore(month.today)]
  const isFree = withoutOf(month, week)
  const earlier = month.take(month.book.standing(isOf(last)).filter(({ unit }) => isFree(unit)))
  if (!earlier) return
  const stories = [...storiesOf(month, earlier.unit, week, 2), month.pick(earlier.stories)]
  const words = ['第3条和', '不再计分']
  await handIn(month, month.speaker(earlier.unit), weekly(earlier.unit, week, stories), { words })
  month.tally.count('重复不计：周动态')
}

/** A story that was told under another title and day. */
export async function retitle(month: Month): Promise<void> {
  const known = new Set(
    month.book.manuscripts.map(({ unit, stories: [{ title }] }) => unit + title),
  )
  const fits = ({ unit, column, day, stories: [{ title }] }: Manuscript) =>
    column !== 'weekly' &&
    day < month.today &&
    !title.startsWith('纪实') &&
    !known.has(`${unit}纪实：${title}`)
  const earlier = month.take(month.book.standing(fits))
  if (!earlier) return
  const [story] = earlier.stories
  const stories = [{ ...story, title: `纪实：${story.title}` }]
  const { unit, column } = earlier
  const paper = { unit, column, day: month.today, stories }
  await handIn(month, month.speaker(earlier.unit), paper, { words: ['不再计分'] })
  month.tally.count('重复不计：网站微博')
}

/** Last week's: late until it closes, then refused. */
export async function handInLate(month: Month): Promise<void> {
  const week = weekBefore(month.today)
  const speaker = month.anybody(withoutOf(month, week))
  if (!speaker) return
  const paper = weekly(speaker.unit, week, storiesOf(month, speaker.unit, week, 2))
  if (month.today <= week.closes) return void (await handIn(month, speaker, paper))
  const exchange = await month.talk.sendFile(speaker.user, speaker.place, await fileOf(paper))
  if (month.expect(exchange, '未收稿', `文件名写的是${week.label}，那一周的稿件收到`))
    month.tally.count('退稿：过期')
}
