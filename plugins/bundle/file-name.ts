import { numberOf } from '../calendar'
import { legalName, properName, type RecognisedName, recognise } from '../check'
import type { Desk } from '../deed'
import type { EntryOf } from '../ledger'
import type { Column } from '../policy'

/** Characters of a name that every system takes, in Chinese too. */
const LONGEST = 80

/**
 * What the file of an accepted manuscript is called in a bundle: as the regulation asks for, else by
 * its unit and title. The extension stays.
 */
export function bundledName(
  { roster }: Pick<Desk, 'roster'>,
  entry: EntryOf<'submitted'>,
  column: Column,
): string {
  const { unit, payload } = entry
  const { file, day, week } = payload
  const [, stem, extension] = /^(.*?)(\.[a-z]{1,5})?$/is.exec(file.name)!
  const read = recognise(file.name, { [column.key]: column }, { roster, today: day })
  const proper = properName(column, {
    unit,
    periodNo: week ? numberOf(week) : read?.periodNo,
    date: read?.date ?? day,
    topic: topicOf(entry, stem, column, read),
  })
  const name = [...(proper ?? legalName(`${unit}${stem}`))].slice(0, LONGEST).join('')
  return name + (extension ?? '').toLowerCase()
}

/** What the name says when that is in form, or nothing better is known; else the title. */
function topicOf(
  { unit, payload: { title } }: EntryOf<'submitted'>,
  stem: string,
  { filename }: Column,
  read?: RecognisedName,
): string {
  const isNamed = read?.topic && (read.isExact || title === stem)
  if (isNamed) return read.topic!
  // Where no form is asked for, the title may begin with the unit.
  return !filename && title.startsWith(unit) ? title.slice(unit.length) : title
}

/** Names as they can stand side by side: the second of the same gets （2）, whatever the case. */
export function distinct(names: string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const [, stem, extension] = /^(.*?)(\.[^.]*)?$/s.exec(name)!
    let free = name
    for (let no = 2; taken.has(free.toLowerCase()); no++)
      free = `${stem}（${no}）${extension ?? ''}`
    taken.add(free.toLowerCase())
    return free
  })
}
