import { type Actor, type Desk, Refusal } from '../deed'
import { sameName } from '../roster'
import { callLines, chainOf } from './calls'
import { findOpen } from './find'
import { holdersOf, orderOf } from './people'
import { say } from './say'
import { linksOf, untoldTargets } from './standing'

/** To one at the top of the chain, who has nobody to report to: what they can order; undefined to others. */
export function topText(
  desk: Desk,
  by: Actor,
  no: number | undefined,
  now: Date,
): string | undefined {
  const found = findOpen(desk, by, no)
  const chain = found instanceof Refusal ? undefined : chainOf(desk, found.incident, now)
  if (found instanceof Refusal || !chain) return undefined
  const { incident } = found
  const top = linksOf(chain.step).at(-1) ?? []
  const isTop = top.some((target) =>
    holdersOf(desk, incident.facts.unit, target).some(({ name }) =>
      sameName(name, by.person!.name),
    ),
  )
  if (!isTop) return undefined
  const order = orderOf(desk, incident, found.setting)
  const how = !order ? 'top-order' : order.isAgreed ? 'top-ordered' : 'top-held'
  const untold = chain.doneAt ? [] : callLines(desk, incident, untoldTargets(chain))
  return [
    say('incident.top') + say(`incident.${how}`, [order?.payload.text, incident.no]),
    ...(untold.length ? [say('incident.alarm.untold', [untold.join('、')])] : []),
  ].join('\n')
}
