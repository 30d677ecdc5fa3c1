import type { Cell } from 'exceljs'
import { narrow } from '../../plugins/calendar'

/** What a cell shows, without spaces around it; of a merged cell what all of it shows. */
export function cellText(cell: Cell): string {
  return shown(cell.value).replace(/\s+/g, ' ').trim()
}

/** A name: 张 三 is 张三. */
export function nameIn(text: string): string {
  return text.replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, '')
}

/** A number as people type it: full-width, with `QQ：` before it, or as an address at qq.com. */
export function numberIn(text: string): string {
  return narrow(text)
    .replace(/^qq号?码?:?/i, '')
    .replace(/@qq\.com$/i, '')
    .replace(/[\s-]/g, '')
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if ('richText' in value) {
    return (value.richText as { text: string }[]).map(({ text }) => text).join('')
  }
  if ('text' in value) return shown(value.text)
  return 'result' in value ? shown(value.result) : ''
}
