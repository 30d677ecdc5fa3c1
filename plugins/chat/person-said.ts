import type { AccountKind, Roster } from '../roster'
import type { Said } from './said'

/** Somebody of a unit; what was not said is empty. */
export interface PersonSaid {
  /** As the roster calls it, else as it was said. */
  unit: string
  name: string
  qq?: string
  wecom?: string
}

type Accounts = Pick<PersonSaid, AccountKind>

const qqNumber = /^(?:qq\s*号?\s*:?\s*)?([1-9]\d{4,11})(?=$|[\s、,;])/i
const userId = /^(?:(?:企业微信|微信|wecom)\s*(?:账?号)?\s*:?\s*)?([a-z\d][\w.@-]*)(?=$|[\s、,;])/i

/**
 * Takes somebody: `教务处 张三 10001`, or the name before the unit, or the account before both.
 * @param kinds the accounts that may be said; digits are a QQ number where that is one of them
 */
export function takePerson(
  said: Said,
  roster: Pick<Roster, 'startsWith'>,
  kinds: readonly AccountKind[] = ['qq'],
): PersonSaid {
  const accounts = [takeAccount(said, kinds)]
  const isUnitFirst = roster.startsWith(said.rest) !== undefined
  const first = said.unit(roster)?.name ?? said.word()
  accounts.push(takeAccount(said, kinds))
  const later = isUnitFirst ? undefined : said.unit(roster)?.name
  const second = later ?? said.word()
  accounts.push(takeAccount(said, kinds))
  const [unit, name] = later ? [later, first] : [first, second]
  return { unit, name, ...Object.assign({}, ...accounts.toReversed()) }
}

function takeAccount(said: Said, kinds: readonly AccountKind[]): Accounts {
  const qq = kinds.includes('qq') ? said.take(qqNumber)?.[1] : undefined
  // What could be a mistyped number is none where numbers are said too.
  const isDigits = kinds.includes('qq') && /^\d+(?=$|[\s、,;])/.test(said.rest)
  const wecom = kinds.includes('wecom') && !isDigits ? said.take(userId)?.[1] : undefined
  return { ...(qq && { qq }), ...(wecom && { wecom }) }
}
