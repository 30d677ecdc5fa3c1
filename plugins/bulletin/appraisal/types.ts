import type { Clause, Quota } from '../../policy'

/**
 * 年度考核: how each unit did in a year, as the workbook and the notice take it. Points and the numbers of
 * quotas are integer hundredths; days are `YYYY-MM-DD`.
 */
export interface Appraisal {
  school: string
  office: string
  contact?: string
  phone?: string
  policyTitle: string
  clause: Clause
  period: { from: string; to: string; label: string }
  /** The year is not over: this is for reference. */
  isInterim?: boolean
  /** On which it is drawn up. */
  day: string
  /** What the columns follow from: the policy's quotas, outlets, grounds and conversions. */
  quotas: Pick<Quota, 'name' | 'clause' | 'count' | 'every'>[]
  outlets: string[]
  grounds: { name: string; kind: 'bonus' | 'penalty' }[]
  assessed: string[]
  /** Nothing earns points, and nobody was given any. */
  isUnvalued: boolean
  units: AppraisedUnit[]
  adjustments: AppraisedAdjustment[]
  commissions: AppraisedCommission[]
  incidents: AppraisedIncident[]
}

export interface AppraisedUnit {
  unit: string
  class?: string
  /** By the quota's name. */
  quotas: Record<string, AppraisedQuota>
  /** Commissions that were due, or done before: how many came in time, late, and not at all. */
  asked: number
  inTime: number
  late: number
  missing: number
  /** Emergencies by how the unit reported them. */
  incidents: Record<AppraisedIncident['state'], number>
  /** Items adopted, by outlet. */
  adopted: Record<string, number>
  /** How many times, by ground. */
  grounds: Record<string, number>
  bonus: number
  penalty: number
  points: number
  /** By the conversion's name. */
  assessed: Record<string, number>
}

/** One period: how much of how much. Several: how many of them were met, of those that are over. */
export interface AppraisedQuota {
  done: number
  least?: number
  most?: number
  /** How many are missing, or beyond what is allowed; 0 when it is met. */
  short: number
  periods?: { met: number; over: number }
}

/** Points given or taken by hand, with what stands behind them. */
export interface AppraisedAdjustment {
  no: number
  unit: string
  day: string
  ground?: string
  value: number
  reason: string
  clause?: Clause
  receipt?: string
  approvedBy?: string
  evidence?: string
}

export interface AppraisedCommission {
  no: number
  topic: string
  unit: string
  /** Moments as the ledger writes them. */
  due: string
  done?: string
  state: 'in-time' | 'late' | 'missing'
}

export interface AppraisedIncident {
  no: number
  unit: string
  state: AppraisedCommission['state']
}
