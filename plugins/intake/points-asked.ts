import type { Period } from '../calendar'
import type { Unit } from '../roster'

/** What a question about points says: whose, of when, and the first word that is neither. */
interface Asked {
  period?: Period
  unit?: Unit
  unclear?: string
}

/** Reads what a single word may be. */
export interface Readers {
  period(word: string): Period | undefined
  unit(word: string): Unit | undefined
}

/** Reads a period and a unit in either order, with a space, a comma or nothing between them. */
export function readAsked(text: string, readers: Readers): Asked {
  const asked: Asked = {}
  for (const word of text.split(/[\s,，、;；]+/).filter(Boolean)) {
    const read = readWord(word, readers) ?? readTwo(word, readers)
    if (!read) asked.unclear ??= word
    Object.assign(asked, read)
  }
  return asked
}

function readWord(word: string, readers: Readers): Asked | undefined {
  const period = readers.period(word)
  if (period) return { period }
  const unit = readers.unit(word)
  return unit && { unit }
}

/** 机电学院本年, 上月教务处 */
function readTwo(word: string, readers: Readers): Asked | undefined {
  for (let end = 1; end < word.length; end++) {
    const both = {
      ...readWord(word.slice(0, end), readers),
      ...readWord(word.slice(end), readers),
    }
    if (both.period && both.unit) return both
  }
  return undefined
}
