import type {
  IRunOptions,
  IParagraphOptions,
  IParagraphStyleOptions,
  INumberingOptions,
  IStylesOptions,
  ISectionPropertiesOptions,
} from 'docx'

/** Twentieths of a point, Word's unit, in a millimetre. */
const TWIPS = 1440 / 25.4
/** Pixels of 1/96 inch in a millimetre. */
const PIXELS = 96 / 25.4

export const mm = (length: number): number => Math.round(length * TWIPS)

/** Twips of a character of the text, 三号. */
export const CHARACTER = 320

/** A4 with the margins of GB/T 9704-2012 5.2: 37 above, 28 at the binding, 156 × 225 of text. */
export const PAGE: ISectionPropertiesOptions['page'] = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(23) },
}

/** Room for a picture: the width of the text, and half its height so that its caption fits. */
const ROOM = { width: 156 * PIXELS, height: 112 * PIXELS }

/** Shown size of a picture in pixels of 1/96 inch: scaled down to fit, never up. */
export function fit(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, ROOM.width / width, ROOM.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** Quotes and dashes are drawn from the Chinese font too. */
function font(eastAsia: string): IRunOptions['font'] {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, hint: 'eastAsia' }
}

/** 22 lines on 225 mm: 28.95 points each, in twips. */
export const LINE_HEIGHT = 579
const LINE: IParagraphOptions['spacing'] = {
  line: LINE_HEIGHT,
  lineRule: 'exact',
  before: 0,
  after: 0,
}

/** Single-spaced: an exact line height would cut off what is higher than a line. */
const LOOSE: IParagraphOptions['spacing'] = { line: 240, lineRule: 'auto', before: 0, after: 0 }

/** Styles a line of a draft can have: 正文, 标题, 主送机关, 题下单位和日期, 逐条编号, 附件, 落款, 报头, 报头大字, 单位和日期一行, 版尾, 图, 图片说明. */
export type LineStyle =
  | 'Body'
  | 'Heading1'
  | 'Heading2'
  | 'Opening'
  | 'Byline'
  | 'Item'
  | 'Annex'
  | 'Closing'
  | 'Masthead'
  | 'Nameplate'
  | 'Dateline'
  | 'Imprint'
  | 'Picture'
  | 'Caption'

/** A line across the text, eighths of a point wide, points away from it. */
const RULE = { style: 'single', size: 8, space: 6, color: '000000' } as const

const INDENT = { firstLine: 2 * CHARACTER }

/** A heading is not parted from what follows, nor touches a table. */
const HEADING = { indent: INDENT, keepNext: true, spacing: { ...LINE, after: 100 } }

/** The one list of a document: items numbered through. */
export const ITEMS = 'items'
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: ITEMS,
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1.',
          suffix: 'space',
          style: { paragraph: { indent: INDENT } },
        },
      ],
    },
  ],
}

function style(id: string, name: string, more: Omit<IParagraphStyleOptions, 'id'> = {}) {
  return { id, name, basedOn: 'Normal', ...more }
}

/** 二号小标宋 for the title, 三号仿宋 for the text (GB/T 9704-2012 5.2.2, 7.3.1); sizes in half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: font('仿宋_GB2312'), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: LINE },
    },
    title: {
      run: { font: font('方正小标宋简体'), size: 44 },
      paragraph: { alignment: 'center', spacing: { ...LINE, after: LINE_HEIGHT } },
    },
    heading1: { run: { font: font('黑体'), size: 32 }, paragraph: HEADING },
    heading2: { run: { font: font('楷体_GB2312'), size: 32 }, paragraph: HEADING },
  },
  paragraphStyles: [
    style('Body', 'Body Text', { paragraph: { alignment: 'both', indent: INDENT } }),
    style('Item', 'Item', { basedOn: 'Body' }),
    style('Opening', 'Salutation'),
    style('Byline', 'Byline', {
      run: { font: font('楷体_GB2312') },
      paragraph: { alignment: 'center', spacing: { ...LINE, after: LINE_HEIGHT } },
    }),
    style('Masthead', 'Masthead', { paragraph: { alignment: 'center' } }),
    style('Nameplate', 'Nameplate', {
      run: { font: font('方正小标宋简体'), size: 64 },
      paragraph: { alignment: 'center', spacing: { ...LOOSE, after: LINE_HEIGHT } },
    }),
    style('Dateline', 'Dateline', {
      paragraph: {
        spacing: { ...LINE, before: LINE_HEIGHT / 2 },
        rightTabStop: mm(156),
        border: { bottom: RULE },
      },
    }),
    style('Imprint', 'Imprint', {
      paragraph: {
        spacing: { ...LINE, before: LINE_HEIGHT },
        leftTabStop: mm(50),
        rightTabStop: mm(156),
        border: { top: RULE },
      },
    }),
    // A long name goes on below its first character, behind 附件： (GB/T 9704-2012 7.3.4).
    style('Annex', 'Annex', {
      paragraph: { indent: { left: 5 * CHARACTER, hanging: 3 * CHARACTER } },
    }),
    style('Closing', 'Closing', { paragraph: { alignment: 'right' } }),
    // 四号 in tables, and for page numbers in 宋体 (GB/T 9704-2012 7.5).
    style('Cell', 'Cell', {
      run: { size: 28 },
      paragraph: { alignment: 'center', spacing: LOOSE },
    }),
    style('CellHead', 'Cell Head', { basedOn: 'Cell', run: { font: font('黑体') } }),
    style('Folio', 'footer', {
      run: { font: font('宋体'), size: 28 },
      paragraph: { spacing: LOOSE },
    }),
    style('Comment', 'annotation text', { run: { size: 20 }, paragraph: { spacing: LOOSE } }),
    style('Picture', 'Picture', {
      paragraph: { alignment: 'center', spacing: { ...LOOSE, before: 120, after: 120 } },
    }),
    style('Caption', 'caption', { paragraph: { alignment: 'center' } }),
  ],
}
