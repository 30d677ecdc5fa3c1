const LONGEST = 3

/**
 * The runs of one to three characters of a text, as often as they occur. Its two ends are marked, spaces are left
 * out, every digit counts as 0.
 */
export function gramsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '').replaceAll(/\d/g, '0')
  const marked = `\n${plain}\n`
  const grams: string[] = []
  for (let start = 0; start < marked.length; start++) {
    for (let length = 1; length <= LONGEST; length++)
      grams.push(marked.slice(start, start + length))
  }
  return grams
}
