import { strToU8, type Zippable, zipSync } from 'fflate'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A JPEG up to its first scan: JFIF, then a frame of 1600 × 1200 in three colours. */
const HEADER = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000' +
    'ffc0001108' +
    '04b00640' +
    '03011100021100031100' +
    'ffda000c03010002000300003f00',
  'hex',
)

/** A photo as far as its header goes; the rest is noise, as it is to a zip. */
export function photo(size: number, seed: number): Uint8Array {
  const next = random(seed)
  const noise = Uint32Array.from({ length: size >> 2 }, () => (next() * 2 ** 32) & 0x7f7f7f7f)
  return Buffer.concat([HEADER, Buffer.from(noise.buffer)])
}

const PLACES = [
  '临潼校区D座315会议室',
  '金花校区行政楼第三会议室',
  '西安经开区',
  '学院图书馆报告厅',
]
const EVENTS = [
  '召开课程建设推进会，12个教研室逐一汇报课程目标达成情况',
  '组织36名学生到装备制造企业参观实习，听取3位工程师讲解生产流程',
  '举行实验室安全责任书签订仪式，54名导师逐一签字',
  '举办青年教师教学竞赛，18位教师分文理两组说课',
]
const MEANINGS = [
  '进一步明确了下一步建设重点',
  '帮助学生加深了对专业的认识',
  '为完善培养方案提供了参考',
  '压实了安全管理责任',
]

/** Sentences such as units write every week, the first of each with its day in May 2021. */
export function passages(count: number, seed: number): string[] {
  const next = random(seed)
  const pick = (words: string[]) => words[Math.floor(next() * words.length)]!
  return Array.from({ length: count }, () => {
    const day = 10 + Math.floor(next() * 11)
    return `5月${day}日上午，机电工程学院在${pick(PLACES)}${pick(EVENTS)}，${pick(MEANINGS)}。`
  })
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Word gives figures and characters runs of their own, each with its fonts. */
function runs(text: string): string {
  const fonts = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/>'
  const look = `<w:rPr>${fonts}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>`
  const parts = text.split(/(\d+)/).filter(Boolean)
  return parts.map((part) => `<w:r>${look}<w:t>${part}</w:t></w:r>`).join('')
}

function paragraph(content: string, style = 'a'): string {
  const look = `<w:pPr><w:pStyle w:val="${style}"/><w:spacing w:line="560" w:lineRule="exact"/>`
  return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">${look}</w:pPr>${content}</w:p>`
}

function drawing(no: number): string {
  const fill = `<pic:blipFill><a:blip r:embed="rId${no + 10}"/></pic:blipFill>`
  const graphic = `<a:graphic><a:graphicData><pic:pic>${fill}</pic:pic></a:graphicData></a:graphic>`
  const inline = `<wp:inline><wp:extent cx="5274310" cy="3955733"/>${graphic}</wp:inline>`
  return paragraph(`<w:r><w:drawing>${inline}</w:drawing></w:r>`)
}

function style(id: string, name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
}

/** Word lists some 370 styles it might use in every document. */
function styles(): string {
  const latent = Array.from(
    { length: 370 },
    (_, no) => `<w:lsdException w:name="Style ${no}" w:semiHidden="1" w:unhideWhenUsed="1"/>`,
  )
  const own = style('a', 'Normal') + style('a3', 'Title') + style('a4', 'caption')
  const all = `<w:latentStyles w:count="376">${latent.join('')}</w:latentStyles>${own}`
  return `${XML}<w:styles ${NAMESPACES}>${all}</w:styles>`
}

const STYLES = strToU8(styles())

function relations(list: [id: string, type: string, target: string][]): Uint8Array {
  const items = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  const root = `<Relationships xmlns="${PACKAGE}/relationships">`
  return strToU8(`${XML}${root}${items.join('')}</Relationships>`)
}

const TYPES = strToU8(
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="jpeg" ContentType="image/jpeg"/>' +
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
    '</Types>',
)

/** A Word file with a title, passages, and photos, each with its caption, after the text. */
export function write(title: string, passages: string[], photos: Uint8Array[]): Buffer {
  const body = [
    paragraph(runs(title), 'a3'),
    ...passages.map((text) => paragraph(runs(text))),
    ...photos.flatMap((_, no) => [drawing(no), paragraph(runs('图为活动现场'), 'a4')]),
  ]
  const document = `${XML}<w:document ${NAMESPACES}><w:body>${body.join('')}</w:body></w:document>`
  const files: Zippable = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': strToU8(document),
    'word/styles.xml': STYLES,
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ...photos.map((_, no): [string, string, string] => [
        `rId${no + 10}`,
        'image',
        `media/image${no}.jpeg`,
      ]),
    ]),
  }
  photos.forEach((bytes, no) => (files[`word/media/image${no}.jpeg`] = [bytes, { level: 0 }]))
  return Buffer.from(zipSync(files))
}
