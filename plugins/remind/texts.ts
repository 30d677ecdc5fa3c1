import { briefNames, type Desk, Listing, rowsOf, unheardLines } from '../deed'
import { formatPoints, type Progress } from '../score'
import { officeList, wording } from './notice-text'
import { type Behind, missingOf, type UnitProgress } from './progress'
import { say } from './say'
import type { Nudged, Owed } from './who-owes'

export function progressList(asked: UnitProgress | Behind): Listing {
  if ('behind' in asked) return behindList(asked)
  const { unit, standings } = asked
  const rows = standings.map(({ officer = '', progress }) => officer + quotaText(progress))
  const head = [say(`remind.progress.${rows.length ? 'head' : 'none'}`, [unit])]
  return new Listing({ counted: 'quotas', head, rows: rowsOf(rows) })
}

function behindList({ behind }: Behind): Listing {
  const counted = 'quotas'
  if (!behind.length) return new Listing({ counted, head: [say('remind.progress.all-met')] })
  const lines = behind.map(({ unit, officer = '', progress }) =>
    say('remind.progress.behind', [unit + officer, quotaText(progress)]),
  )
  const head = [say('remind.progress.behind-head', [behind.length])]
  return new Listing({ counted, head, rows: rowsOf(lines) })
}

/** `综合类信息（2021年）：已有8条，还差4条〔四〕` */
export function quotaText(progress: Progress): string {
  const { name, label, clause, done, least, most, isMet, count } = progress
  const unit = say(`remind.measure.${count}`)
  const params = {
    name,
    label,
    clause,
    done: formatPoints(done) + unit,
    aim: formatPoints(least ?? most ?? 0) + unit,
    missing: formatPoints(missingOf(progress)) + unit,
  }
  const kind = least === undefined ? 'most' : 'least'
  return say(`remind.progress.${kind}${isMet ? '' : '-unmet'}`, params)
}

export function owedList({ roster }: Pick<Desk, 'roster'>, { deadline, outstanding, units }: Owed) {
  return officeList(deadline, outstanding, roster.units, new Date(), units)
}

/** Units of a question that fit in a message. */
const NAMED = 12

/** Whom a word would be to, before it is said. */
export function nudgeQuestion({ roster }: Pick<Desk, 'roster'>, { deadline, outstanding }: Owed) {
  const { owing } = outstanding
  const names = briefNames(owing.slice(0, NAMED), roster.units)
  return say(`remind.ask${owing.length > NAMED ? '-many' : ''}`, {
    ...wording(deadline, new Date()),
    count: owing.length,
    units: names.join(say('remind.comma')),
  })
}

export function nudgedText({ outstanding: { owing }, unheard }: Nudged): string {
  if (!owing.length) return say('remind.nobody-owes')
  const told = say('remind.nudged', [owing.length - unheard.length])
  return [told, ...unheardLines(unheard)].join('\n')
}
