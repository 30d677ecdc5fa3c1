/** How a month went. */
export class Tally {
  private counts = new Map<string, number>()
  /** What went otherwise than it should, the first first. */
  readonly differences: string[] = []
  /** Units whose points differ: what was said by and of them is shown. */
  readonly units = new Set<string>()

  count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times)
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0
  }

  fault(what: string): void {
    this.differences.push(what)
  }

  differ(unit: string, what: string): void {
    this.units.add(unit)
    this.differences.push(what)
  }

  /** All that begins with a word, `退稿：缺地点 3、名字不对 4`. */
  list(prefix: string): string {
    const own = [...this.counts].filter(([what]) => what.startsWith(`${prefix}：`))
    const sum = own.reduce((all, [, times]) => all + times, 0)
    const parts = own.map(([what, times]) => `${what.slice(prefix.length + 1)} ${times}`)
    return `${prefix} ${sum}${parts.length ? `（${parts.join('，')}）` : ''}`
  }
}
