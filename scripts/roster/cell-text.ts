import type { Cell } from 'exceljs'
import { narrow } from '../../plugins/text'

/** What a cell shows, without spaces around it; of a merged cell what all of it shows. */
export function cellText(cell: Cell): string {
  return shown(cell.value).replace(/\s+/g, ' ').trim()
}

/** Why a cell says less than it shows: a formula of which no result was stored, or an error. */
export function faultOf({ value }: Cell): string | undefined {
  if (value === null || typeof value !== 'object' || value instanceof Date) return undefined
  const result = 'result' in value ? value.result : undefined
  const shownError = 'error' in value ? value : result
  if (shownError && typeof shownError === 'object' && 'error' in shownError) {
    return `公式算出的是 ${shownError.error}，请改好`
  }
  const isFormula = 'formula' in value || 'sharedFormula' in value
  const isStored = result !== undefined && result !== null
  return isFormula && !isStored
    ? '公式的结果没有存在文件里，请复制这一格，“选择性粘贴”成数值'
    : undefined
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
