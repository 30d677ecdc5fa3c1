import type { Manuscript } from './book'
import { weekOf } from './days'
import { isAlone, mendable } from './mending'
import type { Month, Speaker } from './month'
import { handIn, isOf, storiesOf, weekly } from './officers'
import type { Paper } from './stories'

/** Another file of the same week: the bot asks whether it is 补充 or 替换. */
export async function handInSecond(month: Month): Promise<void> {
  const week = weekOf(month.today)
  const earlier = month.take(mendable(month).filter(isOf(week)).filter(isAlone(month)))
  if (!earlier) return
  const { unit } = earlier
  await ask(month, earlier, weekly(unit, week, storiesOf(month, unit, week, 2)))
}

const isNews = ({ column }: Manuscript) => column !== 'weekly'

/** The same title and day with another text. */
export async function rewrite(month: Month): Promise<void> {
  const earlier = month.take(mendable(month).filter(isNews).filter(isAlone(month)))
  if (!earlier) return
  const { unit, column, day, stories } = earlier
  const { title } = stories[0]
  const story = { ...month.writer.story(unit, day), title }
  await ask(month, earlier, { unit, column, day, stories: [story] })
}

async function ask(month: Month, earlier: Manuscript, paper: Paper) {
  const speaker = month.speaker(earlier.unit)
  const words = [`之前交过 ${earlier.receipt}，这份是补充还是替换`]
  const later = await handIn(month, speaker, paper, { words })
  if (!later) return
  const choice = month.random()
  if (choice < 0.35) return replace(month, speaker, { earlier, later }, '替换')
  if (choice < 0.65) return addTo(month, speaker, { earlier, later })
  month.tally.count('拿不准：没有回答，按补充')
  later.beside = earlier
}

interface Pair {
  earlier: Manuscript
  later: Manuscript
}

async function addTo(month: Month, { user, place }: Speaker, { earlier, later }: Pair) {
  const exchange = await month.talk.say(user, place, '补充')
  if (month.expect(exchange, `${later.receipt} 和 ${earlier.receipt} 都算`))
    month.tally.count('拿不准：回答补充')
  month.check(exchange)
}

async function replace(month: Month, speaker: Speaker, { earlier, later }: Pair, what: string) {
  const exchange = await month.talk.say(speaker.user, speaker.place, what)
  const words = [`替换了之前的 ${earlier.receipt}`, `原回执 ${later.receipt} 不再使用`]
  if (!month.expect(exchange, ...words)) return
  earlier.status = 'replaced'
  later.status = 'replaced'
  month.enter({ ...later, beside: undefined }, exchange)
  month.tally.count(what === '替换' ? '替换：回答替换' : '替换：过后发 /替换')
  month.check(exchange)
}

/** Says long after what it was to be, by either of the two numbers. */
export async function replaceLater(month: Month): Promise<void> {
  const open = mendable(month).filter(
    ({ beside }) => beside?.status === 'counts' && !month.book.isHandled(beside),
  )
  const later = month.take(open)
  if (!later?.beside) return
  const pair = { later, earlier: later.beside }
  const { receipt } = month.random() < 0.5 ? later : later.beside
  await replace(month, month.speaker(later.unit), pair, `/替换 ${Number(receipt.slice(5))}`)
}
