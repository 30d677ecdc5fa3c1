/** Signs that would make something else of plain text, and what is written instead. */
const signs: Record<string, string> = { '*': '＊', '`': '｀', '~': '～', '<': '＜', '|': '｜' }

/**
 * Plain text as markdown that reads the same: signs are written wide, since not every client of WeCom
 * heeds a backslash; lists are none, since they would be numbered anew and take in the lines after
 * them; and each line break is a hard one.
 */
export function markdownOf(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[*`~<|]/g, (sign) => signs[sign])
        .replace(/&(?=#?\w+;)/g, '＆')
        .replace(/(?<![\p{L}\p{N}])_+(?=\S)/gu, (found) => '＿'.repeat(found.length))
        .replace(/^(\s*\d+)[.)] /, '$1．')
        .replace(/^(\s*)[-+] /, '$1· ')
        .replace(/^(\s*)#/, '$1＃')
        .replace(/^(\s*)>/, '$1＞')
        .replace(/^(\s*)([-=])\2{2,}\s*$/, '$1——')
        .replace(/^ {4,}|^\t+/, '　　')
        .replace(/\[([^\]]*)\]\(/g, '［$1］('),
    )
    .join('  \n')
}
