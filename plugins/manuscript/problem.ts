import { Unreadable } from './limits'
import type { Block, Manuscript, Picture, Problem } from './types'

/** Why content that was read is of no use. */
export function findEmpty(blocks: Block[], pictures: Picture[]): Problem | undefined {
  const isEmpty = !pictures.length && blocks.every((block) => !block.text.trim())
  return isEmpty ? { kind: 'empty', detail: 'no text and no picture' } : undefined
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
