import { formatDate, parsePeriod } from '../../calendar'
import { briefTitle, daysOf, type Desk, effectOf } from '../../deed'
import { type EntryOf, mergedWith } from '../../ledger'
import { earns, isDiscreet } from '../../policy'
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
  const which = isMore ? 'adopted-more' : 'adopted'
  const points = effectOf(desk, adoptions).get(unit)!
  const praised = say(`desk.tell.${which}`, {
    unit,
    titles: titles.join('、'),
    count: manuscripts.length,
  })
  const isCountedElsewhere = points === 0 && earnsAlone(desk, adoptions)
  const earned = say(`desk.tell.${isCountedElsewhere ? 'counted-elsewhere' : 'earned'}`, {
    points: formatPoints(points),
    period: period.label,
    total: formatPoints(standing.points),
    rank: standing.rank,
  })
  const text = say('desk.tell.thanks', [earns(desk.policy.at(day)) ? praised + earned : praised])
  const isPublic = !manuscripts.some(([{ ref }]) => {
    return isDiscreet(desk.policy.at(day), desk.ledger.find(ref!)!.entry.payload.column)
  })
  return toUnit(desk, first, text, isPublic)
}

/** Whether adoptions would earn something if the manuscripts were adopted nowhere else. */
function earnsAlone({ score }: Desk, adoptions: EntryOf<'adopted'>[]): boolean {
  return adoptions.some((each) => score.worth(each) > 0)
}

/** `《…》被头条、要闻采用`, `《…》和教务处的稿件合为一篇被头条采用` */
function titleText({ ledger }: Desk, adoptions: EntryOf<'adopted'>[]): string {
  const [first] = adoptions
  const { title } = ledger.find(first.ref!)!.entry.payload
  const outlets = [...new Set(adoptions.map(({ payload }) => payload.outlet))].join('、')
  const others = mergedWith(first).filter(({ unit }) => unit !== first.unit)
  const units = [...new Set(others.map(({ unit }) => unit))].join('、')
  const merged = units && say('desk.tell.merged', [units])
  const { day } = first.payload
  const dated = day === first.at.slice(0, 10) ? '' : formatDate(day)
  return say('desk.tell.title', { title: briefTitle(title), dated, merged, outlet: outlets })
}
