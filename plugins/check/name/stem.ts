import { narrow, visible } from '../../text'

/** A file name made comparable, with the way back to what was written. */
export interface Stem {
  /** Half-width, round brackets, without spaces, extension and marks of a copy. */
  text: string
  /** Whether marks of a copy (副本, 最终版, (1)) were left out. */
  isCopy: boolean
  /** With the dot, as written; empty when there is none. */
  extension: string
  /** What was written for a part of `text`. */
  original(start: number, end: number): string
}

const marks =
  '副本|最终版|最终稿|终稿|定稿|修改版|修改稿|修订版|修订稿|修正版|修正稿|更正版|更新版|最新版|第[二三四五][稿版]|[二三四五]稿|copy|final|v\\d{1,2}(?:\\.\\d)?'

/** A mark only where it stands apart: 改 is also the end of a word. */
const apart = '\\d{1,2}|[已再]?修?改[后好]?\\d?|更[新正]|最?新版?|最?终版?|重[发报]|补[发报]?'

/** An extension that Windows hides, so that it was written once more. */
const extensions = '\\.(?:docx?|docm|wps|rtf|txt|pdf)'

const copy = new RegExp(
  `(?:[-_—.]*(?:${marks})|\\((?:${marks}|${apart})\\)|[-_—](?:${apart})(?=$|[(.])|${extensions})+$`,
  'i',
)

const brackets: Record<string, string> = {
  '【': '(',
  '〔': '(',
  '[': '(',
  '】': ')',
  '〕': ')',
  ']': ')',
}

/** Half-width, with round brackets and without spaces. */
export function comparable(text: string): string {
  return Array.from(text.replace(/\s/g, ''), comparableCharacter).join('')
}

function comparableCharacter(char: string): string {
  const plain = narrow(char)
  return brackets[plain] ?? plain
}

/** Longest name looked at; file systems allow 255 characters. */
const limit = 300

/** Reads a file name, with or without a folder before it. */
export function stemOf(written: string): Stem {
  const fileName = visible(written).trim()
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  const extension = /\.(?:[A-Za-z][A-Za-z0-9]{0,7}|7z)$/.exec(base)?.[0] ?? ''
  const body = base.slice(0, base.length - extension.length).slice(0, limit)
  const offsets: number[] = []
  let whole = ''
  let offset = 0
  for (const char of body) {
    const plain = /\s/.test(char) ? '' : comparableCharacter(char)
    for (let i = 0; i < plain.length; i++) offsets.push(offset)
    whole += plain
    offset += char.length
  }
  offsets.push(offset)
  const text = whole.replace(copy, '')
  return {
    text,
    isCopy: text.length < whole.length,
    extension,
    original: (start, end) => body.slice(offsets[start], offsets[end]).trim(),
  }
}
