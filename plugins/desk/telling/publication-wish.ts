/** What somebody wishes of a publication. */
export type Wish = 'hold' | 'release' | 'recall' | 'post'

/** A wish is short; what is longer only happens to have such words in it. */
const LONGEST = 24

const publishing = '(?:公示|公布)'
const not = '(?:别|甭|莫|勿|不要|不用|不能|不急着?|先不|暂不|不|暂缓|缓|暂停|停|推迟|延后|等)'

const asking = /[吗么呢？?]|什么时候|几[点号]|哪天|没有?$|是不是|有没有/

const recalls = [
  new RegExp(`${publishing}.*(?:错|撤|收回|不对|有问题|有误|作废|重新|重发)`),
  new RegExp(`(?:撤|收回|作废|重新).*${publishing}`),
]
const holds = [
  new RegExp(`${not}.{0,6}${publishing}`),
  new RegExp(`${publishing}.{0,6}(?:${not}|取消|晚点?|慢|放一?放|拖)`),
  new RegExp(`取消.{0,6}${publishing}`),
]
const releases = [
  new RegExp(
    `(?:可以|能|行|同意|恢复|继续|照常|接着|现在|马上|就).{0,4}${publishing}(?:了|吧|啦|出去)*$`,
  ),
  new RegExp(`${publishing}.{0,4}(?:可以|能|恢复|继续|照常|发|放)(?:发|公示|出去|了|吧|啦)*$`),
]

const time =
  '(?:上上?个?月|[本这]个?月|\\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|第?[一二三四]季度)?的?'
const board = '(?:积分榜?|排行?榜|排名|分数|榜)(?:图片?|的?图|结果|情况)?'
const please = '(?:那|请|帮我?|麻烦|把|将|开始|来)*'
const out = '(?:一下|吧|了吧|出去吧?|出来)'
/** 公示吧, 公示上月, 把5月的积分公示一下. */
const bare = [
  new RegExp(`^${please}${publishing}(?:${out}+|(?=.))${time}(?:${board})?吧?$`),
  new RegExp(`^${please}${time}(?:${board})?${publishing}${out}+$`),
]
const group = '(?:往|到|在|给|进)?[信息员工作大]*群(?:里|上|中)?'
const put = '(?:发|贴|晒|推|转|放)(?:一下|出去|个|下)?'
/** 5月积分榜发群里, 在群里发一下本月积分榜. */
const posts = [
  new RegExp(
    `^${please}${time}${board}(?:也|都)?(?:${put}${group}|${group}${put})(?:去|吧|了吧|一下)*$`,
  ),
  new RegExp(`^${please}${group}${put}${time}${board}吧?$`),
]

const forms: [Wish, RegExp[]][] = [
  ['recall', recalls],
  ['hold', holds],
  ['release', [...releases, ...bare]],
]

/** What words that name a publication wish of it; nothing for a question. */
export function wishOf(said: string): Wish | undefined {
  const words = said.replace(/[\s，,。.！!~]/g, '')
  if (words.length > LONGEST || asking.test(words)) return undefined
  if (posts.some((form) => form.test(words))) return 'post'
  if (!new RegExp(publishing).test(words)) return undefined
  return forms.find(([, own]) => own.some((form) => form.test(words)))?.[0]
}

const stops =
  /^(?:先|暂时?|那|今天|现在|你|快|赶紧|等等)*(?:别|甭|莫|不要|不|停|缓|慢|等)(?:急着?|着急)?(?:发|动|出|推|送|到|群里?|下|着|一|等|会|儿|再说|缓|点)*(?:出去|了|啊|吧|哈)*[。.！!]*$/

/** Whether words without a name say that something is not to be sent yet: 先别发, 等一下. */
export function isStop(said: string): boolean {
  return stops.test(said)
}
