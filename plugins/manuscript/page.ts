import type {
  IRunOptions,
  IParagraphOptions,
  IStylesOptions,
  ISectionPropertiesOptions,
} from 'docx'

/** Twentieths of a point, Word's unit, in a millimetre. */
const TWIPS = 1440 / 25.4
/** Pixels of 1/96 inch in a millimetre. */
const PIXELS = 96 / 25.4

const mm = (length: number): number => Math.round(length * TWIPS)

/** A4 with the margins of GB/T 9704-2012 5.2: 37 above, 28 at the binding, 156 × 225 of text. */
export const PAGE: ISectionPropertiesOptions['page'] = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
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

/** 22 lines on 225 mm: 28.95 points each. */
const LINE: IParagraphOptions['spacing'] = { line: 579, lineRule: 'exact', before: 0, after: 0 }

/** 二号小标宋 for the title, 三号仿宋 for the text (GB/T 9704-2012 5.2.2, 7.3.1); sizes in half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: font('仿宋_GB2312'), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: LINE },
    },
    title: {
      run: { font: font('方正小标宋简体'), size: 44 },
      paragraph: { alignment: 'center', spacing: { ...LINE, after: 579 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Body',
      name: 'Body Text',
      basedOn: 'Normal',
      // Two characters.
      paragraph: { alignment: 'both', indent: { firstLine: 640 } },
    },
    {
      id: 'Picture',
      name: 'Picture',
      basedOn: 'Normal',
      // An exact line height would cut the picture down to one line.
      paragraph: {
        alignment: 'center',
        spacing: { line: 240, lineRule: 'auto', before: 120, after: 120 },
      },
    },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', paragraph: { alignment: 'center' } },
  ],
}
