import { strToU8, type Zippable, zipSync } from 'fflate'

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
