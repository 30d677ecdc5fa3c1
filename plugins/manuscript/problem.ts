import { Unreadable } from './limits'
import { isLinkOnly } from './links'
import type { Manuscript, Problem } from './types'

/** Why content that was read is of no use. */
export function findUseless({
  blocks,
  pictures,
  title,
}: Pick<Manuscript, 'blocks' | 'pictures' | 'title'>): Problem | undefined {
  const text = blocks.map((block) => block.text).join('\n')
  if (!text.trim() && !pictures.length) return { kind: 'empty', detail: 'no text and no picture' }
  if (!isLinkOnly(text, title)) return undefined
  return { kind: 'link-only', detail: 'web addresses in place of the text' }
}

/** The problem an error while reading stands for: anything unforeseen comes of damaged bytes. */
export function toProblem(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error)
  return { kind: error instanceof Unreadable ? error.kind : 'damaged', detail }
}

/** The manuscript of a file that could not be read. */
export function unread(fileName: string, size: number, problem: Problem): Manuscript {
  return { fileName, format: 'none', blocks: [], pictures: [], size, problem }
}
