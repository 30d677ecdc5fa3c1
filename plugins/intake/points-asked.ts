import type { Period } from '../calendar'
import type { Unit } from '../roster'

/** What a question about points says: whose, of when, and the first word that is neither. */
export interface Asked {
  period?: Period
  /** As it was written: 本月. */
  periodSaid?: string
  units: Unit[]
  unclear?: string
}

/** Reads what a single word may be. */
export interface Readers {
  period(word: string): Period | undefined
  unit(word: string): Unit | undefined
}

type Word = { period: Period; periodSaid: string } | { unit: Unit }

/**
 * Reads periods and units in any order, with a space, a comma or nothing between a period and a unit,
 * and 和 or 与 between two units. Of several periods the last counts.
 */
export function readAsked(text: string, readers: Readers): Asked {
  const asked: Asked = { units: [] }
  for (const word of text.split(/[\s,，、;；]+/).filter(Boolean)) {
    const read = readWord(word, readers) ?? readTwo(word, readers) ?? readJoined(word, readers)
    if (!read) asked.unclear ??= word
    for (const each of read ?? []) {
      if ('period' in each) Object.assign(asked, each)
      else if (!asked.units.some(({ name }) => name === each.unit.name)) asked.units.push(each.unit)
    }
  }
  return asked
}

function readWord(word: string, readers: Readers): Word[] | undefined {
  const period = readers.period(word)
  if (period) return [{ period, periodSaid: word }]
  const unit = readers.unit(word)
  return unit && [{ unit }]
}

/** 机电学院本年, 上月教务处 */
function readTwo(word: string, readers: Readers): Word[] | undefined {
  for (let end = 1; end < word.length; end++) {
    const both = [word.slice(0, end), word.slice(end)].flatMap(
      (part) => readWord(part, readers) ?? [],
    )
    if (both.length === 2 && both.some((each) => 'period' in each) && both.some(isUnit)) return both
  }
  return undefined
}

/** 机电和材料, 机电和材料本月 */
function readJoined(word: string, readers: Readers): Word[] | undefined {
  const parts = word.split(/[和与跟]|vs/i)
  const read = parts.map((part) => readWord(part, readers) ?? readTwo(part, readers))
  return parts.length > 1 && read.every(Boolean) ? read.flatMap((each) => each!) : undefined
}

function isUnit(word: Word): word is { unit: Unit } {
  return 'unit' in word
}
