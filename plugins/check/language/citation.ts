import citation from '../../../data/language/citation.yml'
import { oneOf, type Span, spansOf } from './pattern'

const of = (...tags: string[]) => oneOf(citation, ...tags)
const vague = of('indefinite')
const study = of('study')
const concludes = `(?:结果|成果|结论|普遍|一致|也|均|都|曾|还|已)*${of('finding')}(?!了?(?:的|[^，。；]{0,6}(?:建议|意见|问题|要求|质疑|方案|设想)))`
const weak = '(?:表明|显示|证明|证实)'

/** Words after which nobody can say who found it, or which document asks for it. */
const patterns = [
  // 有研究表明, 国内有关研究指出, 国外学者的研究显示
  `(?<![没具拥含带所现原设订持享未占均])${vague}{1,3}的?(?:关于[^，。；]{1,16}的)?${study}(?:们)?(?:的?${study}){0,2}${concludes}`,
  // 一项关于……的研究显示, 某高校研究团队发现
  `(?:一项|某项|一份)(?![^，。；]{0,24}\\d{4})[^，。；《》]{0,20}?${study}${concludes}`,
  `某[^，。；《》]{1,12}?(?:研究|调查|学者|教授|专家|团队|机构)[^，。；《》]{0,6}?${of('finding')}`,
  `(?<=^|[，；。])(?:大量|多年)?(?:研究|文献|科学研究)(?:结果)?${weak}`,
].map((source) => new RegExp(source, 'g'))

/** 据统计, 据不完全统计, 据有关报道 */
const hearsay = new RegExp(
  `(?<![根数证依单票收论占])据(?:${of('hearsay')})*${of('tally')}(?:结果|${weak})*`,
  'g',
)

/** 按照上级有关文件要求, 根据有关文件精神 */
const document = new RegExp(
  `(?:${of('authority')}{0,2}(?:的)?(?:有关|相关)(?:部门)?(?:的)?|(?:上级|上级部门|上级主管部门)(?:的)?)${of('document')}`,
  'g',
)
const based = new RegExp(`${of('basis')}[^，。；]{0,8}$`)
/** 学习上级有关文件精神: what a meeting did. */
const studied = /(?:学习|传达|宣讲|转发|研读|领会)[^，。；]{0,8}$/
const force = new RegExp(`^(?:的)?${of('force')}`)

/** （李某，2020）, （载……第6期）, 〔2020〕5号, 来源：…… */
const source =
  /《|[（(][^（）()]{0,40}(?:\d{4}|第[\d一二三四五六七八九十]+期|来源|载)[^（）()]{0,40}[）)]|〔\d{4}〕|[［[]\d{1,2}[\]］]|来源[：:]/

/** A time told with a figure says that it is the writer's own count. */
const counted = /\d ?[年月日号]|截至|期间|学期|季度|半年/

const reach = 24

/** Whether a document is only relied on, not counted or handed round. */
function isRelied(sentence: string, { start, end }: Span): boolean {
  const before = sentence.slice(Math.max(0, start - reach), start)
  return based.test(before) || (force.test(sentence.slice(end)) && !studied.test(before))
}

function uncited(sentence: string): Span[] {
  return [
    ...patterns.flatMap((pattern) => spansOf(sentence, pattern)),
    ...(counted.test(sentence) ? [] : spansOf(sentence, hearsay)),
    ...spansOf(sentence, document).filter((span) => isRelied(sentence, span)),
  ]
}

/** Studies, reports and documents a sentence relies on without saying which they are. */
export function findUncited(text: string, { start: from, end: to }: Span): Span[] {
  const sentence = text.slice(from, to)
  if (source.test(sentence)) return []
  const found = uncited(sentence).toSorted((a, b) => a.start - b.start || b.end - a.end)
  let last = 0
  return found.flatMap(({ start, end }) => {
    if (start < last) return []
    last = end
    return [{ start: from + start, end: from + end }]
  })
}
