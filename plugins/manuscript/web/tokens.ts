/** A tag of a page; `source` is all of it, with its attributes. */
export interface Tag {
  name: string
  isEnd: boolean
  source: string
}

/** What is inside is no text of the page, and may have `<` in it. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noframes'])

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\xa0',
  ensp: ' ',
  emsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
  deg: '°',
  permil: '‰',
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));?/gi, (whole, ten, hex, name) => {
    if (name) return ENTITIES[name] ?? whole
    const point = Number.parseInt(ten ?? hex, ten ? 10 : 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

function skipRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi')
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}

/** Texts and tags of a page in their order, in time linear to its length. */
export function* readTokens(html: string): Generator<string | Tag> {
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start !== at) yield decodeEntities(html.slice(at, start < 0 ? undefined : start))
    if (start < 0) return
    const [, slash, name = ''] =
      /^<(\/?)([a-z][\w:-]{0,20})/i.exec(html.slice(start, start + 24)) ?? []
    if (name) {
      at = endOf(html, '>', start)
      const tag = { name: name.toLowerCase(), isEnd: !!slash, source: html.slice(start, at) }
      yield tag
      if (!slash && RAW.has(tag.name)) at = skipRaw(html, tag.name, at)
    } else if (html.startsWith('<!--', start)) at = endOf(html, '-->', start + 2)
    else if (/[!?/]/.test(html[start + 1] ?? '')) at = endOf(html, '>', start)
    else {
      at = start + 1
      yield '<'
    }
  }
}

const ATTRIBUTES = {
  style: /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i,
  align: /\salign\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i,
  src: /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i,
  start: /\sstart\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i,
}

/** The value of an attribute; empty when the tag has none. */
export function attribute({ source }: Tag, name: keyof typeof ATTRIBUTES): string {
  const [, double, single, bare] = ATTRIBUTES[name].exec(source) ?? []
  return decodeEntities(double ?? single ?? bare ?? '')
}
