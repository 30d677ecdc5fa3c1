/** How long a QQ number is, and that it does not begin with 0. */
export const qqForm = /^[1-9]\d{4,11}$/

/** A QQ number as a group may see it: 200**4. What is no number stays as it is. */
export function masked(account: string): string {
  return account.replace(/^(\d{3})\d+(\d)$/, '$1**$2')
}
