import { parsePeriod } from '../../calendar'
import { briefTitle, daysOf, type Desk, effectOf } from '../../deed'
import type { EntryOf } from '../../ledger'
import { formatPoints } from '../../score'
import { say } from '../say'
import { grouped, type Notice, toUnit } from './notice'

const SHOWN = 2

/** `教务处《…》被头条、要闻采用，计50分，…`; of many, how many. All are of one unit. */
export function praise(desk: Desk, adoptions: EntryOf<'adopted'>[]): Notice {
  const [first] = adoptions
  const { unit } = first
  const manuscripts = grouped(adoptions, ({ ref }) => ref!)
  const titles = manuscripts.slice(0, SHOWN).map((own) => titleText(desk, own))
  const [, day] = daysOf(desk, first)
  const period = parsePeriod(day.slice(0, 7), day)!
  const standing = desk.score.standing(unit, period)
  const isMore = manuscripts.length > SHOWN
  const text = say(isMore ? 'desk.tell.adopted-more' : 'desk.tell.adopted', {
    unit,
    titles: titles.join('、'),
    count: manuscripts.length,
    points: formatPoints(effectOf(desk, adoptions).get(unit)!),
    period: period.label,
    total: formatPoints(standing.points),
    rank: standing.rank,
  })
  return toUnit(desk, first, text, true)
}

/** `《…》被头条、要闻采用` */
function titleText({ ledger }: Desk, adoptions: EntryOf<'adopted'>[]): string {
  const { title } = ledger.find(adoptions[0].ref!)!.entry.payload
  const outlets = [...new Set(adoptions.map(({ payload }) => payload.outlet))].join('、')
  return say('desk.tell.title', { title: briefTitle(title), outlet: outlets })
}
