import { groundText } from '../../../plugins/bulletin'
import { type Period, today } from '../../../plugins/calendar'
import type { Policy } from '../../../plugins/policy'
import { loadRegulation } from '../../../plugins/policy'
import { formatPoints, type PolicyAt } from '../../../plugins/score'
import { readLedger } from '../../ledger-entries'
import { isChanged, resultsUnder, wordUnit } from '../../score-comparison'
import { compare } from '../diff'
import { say } from '../diff/say'
import { versionsOf } from '../explain'

/** The last version, as though it had been in force since the first one was, or before the period. */
function lastVersion(file: string, { from }: Period): Policy {
  const versions = versionsOf(file)
  const [{ inForce }] = versions
  return { ...versions.at(-1)!, inForce: inForce < from ? inForce : from }
}

/** The rules of points that are not the same. */
function wordRules(before: Policy, after: Policy): string {
  const { units } = compare(before, after)
  if (units.length === 0) return say('try.same-rules')
  return [say('try.rules'), ...units.map((text) => say('line', { text }))].join('\n')
}

/**
 * What a ledger would have come to under a file's last version, amendments to come included: unit by
 * unit, and by which rule. Nothing is changed. Throws as `loadRegulation` and `readLedger` do.
 * @param now the file of the regulation in force
 */
export function tryOut(file: string, now: string, ledger: string, period: Period): string {
  const entries = readLedger(ledger)
  const after = lastVersion(file, period)
  const { at } = loadRegulation(now)
  const [before, fresh] = [at, () => after].map((each: PolicyAt) =>
    resultsUnder(each, entries, period, groundText),
  )
  const units = [...new Set([...fresh.keys(), ...before.keys()])]
  const changed = units.filter((unit) => isChanged(before.get(unit), fresh.get(unit)))
  const same = units.filter((unit) => !changed.includes(unit))
  const count = { changed: changed.length, same: same.length }
  const unchanged = same.map((unit) =>
    say('try.unchanged-unit', { unit, points: formatPoints(fresh.get(unit)?.points ?? 0) }),
  )
  return [
    say(`try.head${file === now ? '-amended' : ''}`, {
      period: period.label,
      count: entries.length,
      now,
      trial: file,
      since: versionsOf(file).at(-1)!.inForce,
    }),
    wordRules(at(period.to < today() ? period.to : today()), after),
    ...changed.map((unit) => wordUnit(unit, before.get(unit), fresh.get(unit))),
    ...(same.length > 0 ? [say('try.unchanged', { list: unchanged.join('、') })] : []),
    say('try.end', count),
  ].join('\n')
}
