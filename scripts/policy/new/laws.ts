import type { Flow } from './yaml-text'

/** Checks by what they stand on: a severity and a clause, and their options. */
export type Checks = Record<string, Record<string, Flow>>

/** What the law asks of every column, whatever the paper says. */
export const laws: Checks = {
  'secrecy-mark': { severity: 'error', clause: '《保守国家秘密法》' },
  'personal-data': { severity: 'error', clause: '《个人信息保护法》' },
}
