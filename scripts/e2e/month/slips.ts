import { group } from '../cast'
import { png } from '../png'
import { weekOf } from './days'
import type { Month } from './month'
import { script } from './script'
import { storiesOf, weekly, withoutOf } from './officers'
import { fileOf, tell } from './stories'

/** Screenshots, links, voice: said why not in private, passed over in the group. */
export async function sendNoFile(month: Month): Promise<void> {
  const speaker = month.anybody()
  if (!speaker) return
  const { user, place } = speaker
  const { 名: name, 段, 见: words } = month.pick(script.不是文件的)
  const segments = 段 ?? [month.qq.picture(user, '截图.png', png(600, 400))]
  month.tally.count(`不是文件：${name}`)
  if (place === group) return month.talk.mutter(user, place, `［${name}］`, segments)
  month.expect(await month.talk.show(user, place, `［${name}］`, segments), words)
}

export async function mistype(month: Month): Promise<void> {
  const speaker = month.anybody()
  if (!speaker) return
  const { 说: what, 见: words } = month.pick(script.打错的命令)
  const exchange = await month.talk.say(speaker.user, speaker.place, what)
  if (month.expect(exchange, words)) month.tally.count('打错：提示')
}

/** `/报 送`: a space in the middle, and the text below. */
export async function typeWithSpace(month: Month): Promise<void> {
  const week = weekOf(month.today)
  const speaker = month.anybody(withoutOf(month, week))
  if (!speaker) return
  const { unit, user, place } = speaker
  const stories = storiesOf(month, unit, week, 2)
  const lines = stories.map((story, index) => `${index + 1}．${tell(unit, story)}`)
  const exchange = await month.talk.say(user, place, `/报 送 周动态\n${lines.join('\n')}`)
  if (!month.expect(exchange, '已收稿', week.label)) return
  const isLate = exchange.answer!.includes('记为迟报')
  month.enter({ ...weekly(unit, week, stories), isLate }, exchange)
  month.tally.count('打错：照样收')
  month.tally.count(isLate ? '收稿：迟报' : '收稿：按时')
  month.check(exchange)
}

/** A file under a wrong name is refused, and accepted by /改名. */
export async function misname(month: Month): Promise<void> {
  const week = weekOf(month.today)
  const speaker = month.anybody(withoutOf(month, week))
  if (!speaker) return
  const { unit, user, place } = speaker
  const paper = weekly(unit, week, storiesOf(month, unit, week, 2))
  const { name, bytes } = await fileOf(paper)
  const file = { name: name.replace('工作动态信息', '动态'), bytes }
  const refused = await month.talk.sendFile(user, place, file)
  if (!month.expect(refused, '未收稿', '/改名')) return
  month.tally.count('退稿：文件名')
  const exchange = await month.talk.say(user, place, '/改名')
  if (!month.expect(exchange, '已收稿')) return
  const isLate = exchange.answer!.includes('记为迟报')
  month.enter({ ...paper, file: { name, bytes }, isLate }, exchange)
  month.tally.count(isLate ? '收稿：迟报' : '收稿：按时')
  month.check(exchange)
}
