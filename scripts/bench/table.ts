/** One figure beside its peer's. */
export interface Row {
  figure: string
  ours: string
  peer: string
  ratio: string
  requirement?: string
  verdict?: string
}

const HEAD: Row = {
  figure: '项目',
  ours: '报送通',
  peer: '对照',
  ratio: '比',
  requirement: '要求',
  verdict: '结论',
}

const COLUMNS = Object.keys(HEAD) as (keyof Row)[]

/** Chinese characters and full-width punctuation take two places in a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
}

/** Rows under a heading, in columns. */
export function format(title: string, rows: Row[]): string {
  const all = [HEAD, ...rows]
  const widths = COLUMNS.map((column) => Math.max(...all.map((row) => width(row[column] ?? ''))))
  const lines = all.map((row) =>
    COLUMNS.map((column, index) => {
      const cell = row[column] ?? ''
      return cell + ' '.repeat(widths[index]! - width(cell))
    })
      .join('  ')
      .trimEnd(),
  )
  return ['', title, ...lines].join('\n')
}

const share = (value: number) => `${Math.round(value * 100)}%`

/** Whether a figure that should be small is, and by how much not. */
export function atMost(actual: number, limit: number): string {
  return actual <= limit ? '达到' : `未达到（超出 ${share(actual / limit - 1)}）`
}

/** Whether a figure that should be large is, and by how much not. */
export function atLeast(actual: number, limit: number): string {
  return actual >= limit ? '达到' : `未达到（还差 ${share(1 - actual / limit)}）`
}

export const ms = (value: number) => `${value.toFixed(value < 100 ? 2 : 0)} ms`
export const times = (value: number) => `${value.toFixed(2)} 倍`
