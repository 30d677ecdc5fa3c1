/** A mark that a keyboard left in the wrong width or without its blank: where, and what to write. */
export interface Slip {
  offset: number
  text: string
}

const brackets: Record<string, string> = {
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
}

/** Slips that break a file, each as it looks on a line; `at` is the mark. The surest first. */
const slips: { pattern: RegExp; text: (mark: string) => string }[] = [
  { pattern: /^ *\t/u, text: () => '缩进要用空格，不能用制表符' },
  { pattern: /^ *-(?=[{["'\p{Letter}])/u, text: () => '- 后面要空一格' },
  { pattern: /[【】［］｛｝]/u, text: (mark) => `${mark} 要用半角：${brackets[mark]}` },
  {
    pattern: /^ *(?:- )?(?:\{ *)?[A-Za-z\p{Script=Han}]+：/u,
    text: () => '冒号要用半角，后面空一格',
  },
  { pattern: /(?<=[}\]'"])#/u, text: () => '# 前面要空一格' },
  { pattern: /: +-(?= +\d)/u, text: () => '负号后面不空格，如 -1' },
  {
    pattern: /^ *(?:- )?[A-Za-z][\w-]*: +[^'"{[|>&*!\s#][^#]*:(?= )/u,
    text: () => '值里有冒号的，整个加引号',
  },
  { pattern: /(?<=[{,].*)，(?=.*[}])/u, text: () => '， 要用半角：,' },
]

/** The slip that may have broken a file at an offset: on that line, else on the ones around it. */
export function slipAt(source: string, offset: number): Slip | undefined {
  const lines = source.split('\n')
  const broken = source.slice(0, offset).split('\n').length - 1
  for (const index of [broken, broken - 1, broken + 1]) {
    const line = /^ *#/.test(lines[index] ?? '#') ? '' : lines[index].replace(/(^|\s)#.*$/, '')
    for (const { pattern, text } of slips) {
      const found = pattern.exec(line)
      if (!found) continue
      const before = lines.slice(0, index).join('\n').length + Number(index > 0)
      return { offset: before + found.index + found[0].length - 1, text: text(found[0].at(-1)!) }
    }
  }
  return undefined
}

const blanksBefore = (line: string) => line.length - line.trimStart().length

/** What is wrong with the blanks before a line, beside those of the line above; undefined when nothing is. */
export function indentAt(source: string, offset: number): string | undefined {
  const lines = source.split('\n')
  const index = source.slice(0, offset).split('\n').length - 1
  const above = lines.slice(0, index).findLast((line) => line.trim() && !/^\s*#/.test(line))
  if (above === undefined) return undefined
  const [own, before] = [lines[index], above].map(blanksBefore)
  const isOdd = own % 2 === 1 || before % 2 === 1 || own > before + 2
  return isOdd
    ? `这一行前面空了 ${own} 格，上一行 ${before} 格：同一级的要对齐，下一级多空两格`
    : undefined
}
