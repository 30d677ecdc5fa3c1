import type { MendedText } from './mended-text'

/** Full-width digits and letters are half-width, and so is a point between two digits. */
export function mendWidth(mended: MendedText): void {
  mended.replace(/[０-９Ａ-Ｚａ-ｚ]+/g, 'width', ([wide]) => wide.normalize('NFKC'))
  // 1．5月18日 at the beginning of a line is a number and what it numbers.
  mended.replace(/(?<=\d)(?<!^\s*\d{1,2})．(?=\d)/gm, 'width', '.')
  mended.replace(/(?<=\d)％/g, 'width', '%')
}
