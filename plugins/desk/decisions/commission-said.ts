/** 约教务处, 让机电学院写, 请各学院报: what stands before the units. */
const opening = /^(?:请|麻烦|帮我|替我|给我|我要|我想|再)*(?:约稿?|向|让|请|叫|找)(?=\S)[：:\s]*/

/** What is asked for: 写一篇……稿子, 要一份材料. */
const asking =
  /(?:写|报|交|要|供|出|准备|提供|弄)(?:来|上来)?(?:一?[个篇份条]|.{0,20}(?:稿|材料|信息|总结|情况|经验|案例))/

const other = /[?？吗呢]|怎么|为什么|谁|了没|不用|不要|别|重写|重报|重交|补交/

/**
 * Reads 约教务处、团委写一篇暑期社会实践的稿子，下周三前: the words as `/约稿` takes them. Undefined for questions
 * and for what asks for no manuscript; whether units are named is for `/约稿` to see.
 */
export function commissionWords(said: string): string | undefined {
  if (other.test(said) || !opening.test(said) || !asking.test(said)) return undefined
  return said
    .replace(opening, '')
    .replace(/要(?=一?[个篇份])/, '写')
    .replace(/(?<=前)(?:给我|发我|发给我|给过来|要)/, '')
    .replace(/的(?:稿子?|稿件|材料)(?=$|[\s，,。；;])/, '')
    .trim()
}
