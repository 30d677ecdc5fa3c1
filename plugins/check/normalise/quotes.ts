import type { MendedText } from './mended-text'

const patterns = {
  double: /"[^"\n]*"/g,
  single: /(?<![A-Za-z\d])'[^'"\n]{1,80}'(?![A-Za-z\d])/g,
}

/** Straight quotation marks by pairs; 15" and foreign phrases keep theirs. */
export function mendQuotes(mended: MendedText): void {
  mended.replace(patterns.double, 'quotes', (match) => mendPair(match, '“', '”'))
  mended.replace(patterns.single, 'quotes', (match) => mendPair(match, '‘', '’'))
}

function mendPair({ 0: whole, index, input }: RegExpExecArray, open: string, close: string) {
  const inner = whole.slice(1, -1)
  const line = input.slice(input.lastIndexOf('\n', index - 1) + 1).split('\n', 1)[0]!
  // With one of them missing nobody knows which begin and which end.
  if (line.split(whole[0]!).length % 2 === 0) return
  const [before = '', after = ''] = [input[index - 1], input[index + whole.length]]
  if (/\d/.test(before) && /\d$/.test(inner)) return
  const isChinese = /[\p{sc=Han}，。；：！？、（）]/u
  return [before, inner, after].some((text) => isChinese.test(text))
    ? open + inner + close
    : undefined
}
