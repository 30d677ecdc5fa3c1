/** Addresses, file names and the numbers of documents and standards: their signs are their own. */
const literals = new RegExp(
  [
    '(?:https?|ftp)://[^\\s，。；！？、“”《》（）]+',
    'www\\.[\\w./?=&%-]+',
    '[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})+',
    '[^\\s，。；：！？、“”《》,;:!?"]{1,80}\\.(?:docx?|wps|pdf|xlsx?|pptx?|txt|jpe?g|png|gif|bmp|zip|rar|mp[34])(?![A-Za-z\\d])',
    '[(（\\[〔]\\d{4}[)）\\]〕] ?第?\\d+ ?号',
    '(?<![A-Za-z])[A-Z]{1,6}(?:/[A-Z]{1,4})? ?\\d[\\d.:—–-]*',
  ].join('|'),
  'g',
)

export function findLiterals(text: string): [from: number, to: number][] {
  return Array.from(text.matchAll(literals), ({ 0: literal, index }) => [
    index,
    index + literal.length,
  ])
}
