/** What is known of an emergency, as far as a duty report tells it. */
export interface DutyReportFacts {
  unit: string
  /** When it happened; when it was reported, as long as nobody said when it happened. */
  at: Date
  isAtAssumed: boolean
  place?: string
  what?: string
  casualties?: string
  /** Who was told, in order. */
  told: { to: string; at: Date }[]
  /** What leaders ordered, in order. */
  instructions: { leader: string; text: string; at: Date }[]
  /** Reports in words after the first, in order. */
  followups: { text: string; at: Date }[]
}

/** 首报 tells of an emergency for the first time, 续报 how it goes on. */
export type DutyReportKind = '首报' | '续报'

/** The form of 附件 2: what stands above and below the text, and the parts of a 续报. */
export interface DutyTemplate {
  head: string[]
  foot: string[]
  /** 续报, as the title says it. */
  followup: string
  sections: string[]
}

export interface DutyReportOptions {
  kind: DutyReportKind
  /** 期号 */
  no: number
  /** When it is drawn up: the facts are as of then. */
  now: Date
  template: DutyTemplate
  editor?: { name: string; phone?: string }
  /** Who signs (签发). */
  signer?: string
}

/** A report's own words. */
export interface DutyReportText {
  title: string
  lines: string[]
}
