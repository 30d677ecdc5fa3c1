import type { Draft } from './draft'

/** Full-width digits and letters are half-width, and so is a point between two digits. */
export function mendWidth(draft: Draft): void {
  draft.replace(/[０-９Ａ-Ｚａ-ｚ]+/g, 'width', ([wide]) => wide.normalize('NFKC'))
  // 1．5月18日 at the beginning of a line is a number and what it numbers.
  draft.replace(/(?<=\d)(?<!^\s*\d{1,2})．(?=\d)/gm, 'width', '.')
  draft.replace(/(?<=\d)％/g, 'width', '%')
}
