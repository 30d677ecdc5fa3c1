import type { Manuscript } from '../manuscript'
import type { Line } from './lines'

const marks = [
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|第[一二三四五六七八九十]{1,3}[部章])/,
  /^[(（【]\s*[一二三四五六七八九十]{1,3}\s*[)）】]/,
]

const longest = 40

/**
 * Level of the heading a line is or begins with: 1 for 一、, 2 for （一）; by Word's outline where
 * there is no such number. Undefined for other text.
 */
export function headingLevel({ blocks }: Manuscript, line: Line): number | undefined {
  const { number = '', text, kind, block } = line
  const written = marks.findIndex((mark) => mark.test(number || text))
  if (written >= 0) return written + 1
  if (kind === 'heading') return blocks[block].level ?? 1
  const isShort = text.length <= longest && !/[。；，]/.test(text)
  return /^\d{1,2}\s*[、.．]$/.test(number) && isShort ? 1 : undefined
}
