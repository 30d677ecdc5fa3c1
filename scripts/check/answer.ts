import { type Finding, phrase } from '../../plugins/check'

/** What is said of one file. */
export interface Answer {
  file: string
  column: string | null
  unit: string | null
  accepted: boolean
  findings: Finding[]
  /** Milliseconds of reading and checking. */
  ms: number
}

/** One line for programs; what a finding has not is null. */
export function asJson({ findings, ms, ...answer }: Answer): string {
  const list = findings.map((finding) => {
    const { rule, severity, block = null, quote = null, suggestion = null, clause } = finding
    return { rule, severity, block, quote, message: phrase(finding).message, suggestion, clause }
  })
  return JSON.stringify({ ...answer, findings: list, ms })
}

const marks = { error: '✗', warning: '!', info: '·' }

/** Some lines for people. */
export function asText({ file, accepted, findings }: Answer): string {
  const lines = findings.map((finding) => {
    const { message, advice } = phrase(finding)
    return `  ${marks[finding.severity]} ${message}〔${finding.clause}〕\n    ${advice}`
  })
  return [`${file}　${accepted ? '合格' : '不合格'}`, ...lines].join('\n')
}
