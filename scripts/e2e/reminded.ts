import type { Planned } from '../../plugins/remind/plan'
import type { Sent } from '../peers/onebot'

export interface Unit {
  name: string
  officers: number[]
}

/** Who owes at a reminder. */
export interface Debt {
  units: Unit[]
  owing: ReadonlySet<string>
}

/** Numbers of the officers who are to be called and told. */
export function debtors({ units, owing }: Debt): string[] {
  return units
    .filter(({ name }) => owing.has(name))
    .flatMap(({ officers }) => officers.map(String))
    .toSorted()
}

/** Who was called by @ in the group, and who was told privately. */
export function addressees(news: Sent[]) {
  return {
    called: news.flatMap(({ group, ats }) => (group ? ats : [])).toSorted(),
    told: news.flatMap(({ user }) => (user ? String(user) : [])).toSorted(),
  }
}

/** What is wrong with what the bot said at the time of a reminder. */
export function faultsOf({ reminder }: Planned, news: Sent[], debt: Debt): string[] {
  const { owing } = debt
  const notices = news.filter(({ group }) => group)
  const isSpoken = reminder.say === 'result' || owing.size > 0
  const faults: string[] = []
  if (notices.length !== (isSpoken ? 1 : 0)) faults.push(`群里说了${notices.length}次`)
  const text = notices[0]?.text ?? ''
  if (reminder.say === 'names') faults.push(...misaddressed(news, debt))
  if (reminder.say === 'count' && !text.includes(`${owing.size}个单位`))
    faults.push(`应还有${owing.size}个单位：${text}`)
  if (reminder.say === 'result') faults.push(...misnamed(text, debt))
  return faults
}

function misaddressed(news: Sent[], debt: Debt): string[] {
  const meant = debtors(debt).join()
  const { called, told } = addressees(news)
  return [
    ...(called.join() === meant ? [] : [`应艾特${meant}，实际${called.join()}`]),
    ...(told.join() === meant ? [] : [`应私聊${meant}，实际${told.join()}`]),
  ]
}

function misnamed(text: string, { units, owing }: Debt): string[] {
  const named = new Set(text.split(/[：、\n]/))
  return units
    .filter(({ name }) => named.has(name) !== owing.has(name))
    .map(({ name }) => `${name}${owing.has(name) ? '没有' : '不该'}列入：${text}`)
}
