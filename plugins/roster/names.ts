import { narrow } from '../text'

/** A name without its width, spaces and dots, to compare with others. */
export function bare(name: string): string {
  return narrow(name).replace(/[\s·・]/g, '')
}

/** Whether two names are one, whatever their width, spaces and dots: 古丽·热合曼, 古丽热合曼. */
export function sameName(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

/** Whether a text can be somebody's name: 2 to 20 letters, with spaces and dots between. */
export function isName(text: string): boolean {
  return /^[\p{L} .·・]{2,20}$/u.test(narrow(text).trim()) && bare(text).length > 1
}
