import type { Policy } from './schema'

/** Whether a column's manuscripts tell of emergencies, which nobody in a group need hear. */
export function isDiscreet({ incident }: Pick<Policy, 'incident'>, column: string): boolean {
  return !!incident?.steps.some((step) => step.column === column)
}
