import type { Manuscript } from './book'
import { isAlone, mendable } from './mending'
import type { Month, Speaker } from './month'
import { handIn } from './officers'

/** The very same file once more. */
export async function sendAgain(month: Month): Promise<void> {
  const known = month.take(month.book.standing(({ file }) => !!file))
  if (!known?.file) return
  const { user, place } = month.speaker(known.unit)
  const exchange = await month.talk.sendFile(user, place, known.file)
  if (month.expect(exchange, `此前已收稿，回执 ${known.receipt}`))
    month.tally.count('重复不计：同一份文件')
}

export async function withdraw(month: Month): Promise<void> {
  const manuscript = month.take(month.book.standing((each) => !month.book.isHandled(each)))
  if (manuscript) await takeBack(month, month.speaker(manuscript.unit), manuscript)
}

export async function withdrawAndSend(month: Month): Promise<void> {
  const manuscript = month.take(mendable(month).filter(isAlone(month)))
  if (!manuscript) return
  const speaker = month.speaker(manuscript.unit)
  await takeBack(month, speaker, manuscript)
  const { unit, column, week, day, stories } = manuscript
  await handIn(month, speaker, { unit, column, week, day, stories })
  month.tally.count('撤回：又交')
}

async function takeBack(month: Month, { user, place }: Speaker, manuscript: Manuscript) {
  const { receipt } = manuscript
  const exchange = await month.talk.say(user, place, `/撤回 ${Number(receipt.slice(5))}`)
  if (!month.expect(exchange, `已撤回 ${receipt}`)) return
  manuscript.status = 'withdrawn'
  month.tally.count('撤回：撤回')
  month.check(exchange)
}
