/** Puts `-d 5月20日` in front, wherever it was written: what stands there is read first. */
export function dayFirst(words: string): string {
  const [option] = /(?<!\S)[-－]d\s*\S+/.exec(words) ?? []
  return option ? `${option} ${words.replace(option, '')}` : words
}
