import type { Said } from '../../chat'

/** `later`: it is to wait; `unclear`: words of courtesy that decide nothing (收到). */
export type Kind = 'signed' | 'returned' | 'forwarded' | 'later' | 'unclear'

const agreed =
  '(?:审签|审核)?(?:通过|同意|批准|准予|照准|照发|签发|可以|没(?:有?啥|有?什么|有)?(?:问题|意见|异议)|无(?:问题|意见|异议)|ok|可)(?:上报|报送?|发(?:布|出|送)?|提交|上交)?'
/** 发吧, 就这么报, 按这个发出去: only alone, since 发 and 报 are of much else. */
const sending =
  '(?:就|直接)?(?:(?:这么|这样|就这|[按照](?:这个|现在的|这版|此))(?:上?报|发|交)(?:送|布)?(?:上去|出去|过去)?|(?:上?报|发|交)(?:送|布)?(?:上去|出去|过去)?(?=吧))'
const refused =
  '退回|退稿|退掉|退(?=[吧了]?(?:$|[\\s，,。；;！!]))|不同意|不通过|不批准|不可以|不行|不能[报发]|打回|驳回|(?:不要|不报|不发|别报|别发|不用[报发])了?(?=$|[\\s，,。；;！!吧])'
const passedOn = '转(?:办|给|交|发给|请)'
const waits =
  '(?:先)?放(?:着|一放|放|一下)|先(?:别动|别急|不急|不动|不看|不批|缓|停|放)|(?:先|再)?等(?:等|一等|一?会儿?|一?下|我)|待会儿?|回头|晚(?:点|些|上)|(?:稍后|过会儿?|一会儿?)|(?:先)?缓(?:缓|一缓|一下)|暂缓|不着?急'

/** How what is decided begins, after which manuscript it is of. */
export const kindStart = `${agreed}|${refused}|${passedOn}|(?:${waits})|行|好|重写`

const particle = '[了吧的啊呀哈嗯哦滴嘞啦]*'
const place = '第[\\d一二三四五六七八九十]{1,3}[个份篇]|最后一?[个份篇]|[前后头]两[个份篇]'
const end = `(?=$|[\\s，,。.！!；;：:、\\d]|${place}|全部|所有|其他|除了?|退回|\\p{sc=Han}{2,12}的?[那这][个份篇](?:稿子|稿件)?$)`

const courteous = `(?:(?:好[的吧滴]?|嗯+|行|ok)(?:[，,。！!\\s]+|(?=${agreed}|${sending})))`
const seen = '(?:我|已经?|都|也)*(?:审?阅|看过|看完|看|审)(?:了|过)*[，,。\\s]*'
const whole =
  '(?:我|我们|本人|个人|觉得|感觉|认为|内容|完全|原则上?|稿子|上面|也|就|先|那|[这那][个份篇](?:稿子?)?)*'

const forms: { kind: Kind; form: RegExp }[] = [
  {
    kind: 'signed',
    form: new RegExp(
      `^(?:${courteous})?(?:${seen})?${whole}(?:(?:${agreed}|${sending})${particle}[，,\\s]*?)+${end}`,
      'iu',
    ),
  },
  {
    kind: 'returned',
    form: new RegExp(`^(?:${courteous})?${whole}(?:${refused})(?:去|给他|修改)?${particle}`, 'i'),
  },
  {
    kind: 'forwarded',
    form: new RegExp(
      `^(?:${courteous})?(?:请|麻烦)?(?:帮(?:我|忙)?|替我|你)?(?:把?[这那][份篇个])?(?:${passedOn}|转(?=\\p{sc=Han}{1,4}(?:$|[\\s，,。看审签办])))`,
      'iu',
    ),
  },
  {
    kind: 'later',
    form: new RegExp(
      `^(?:${courteous})?(?:我|[这那][个份篇])*(?:${waits})(?:我|再|去|来|看|完|说|审|签|批|定|想|吧|了|一?下|的)*(?=$|[\\s，,。！!；;])`,
      'i',
    ),
  },
  {
    kind: 'unclear',
    form: /^(?:(?:好[的吧]?|嗯+|行|我|已经?|都|收到|知道了?|看到了?|看过了?|明白|谢谢|辛苦了?|(?:先|就)?这样吧?|不用再?改|(?:写得?|内容)?(?:挺好|不错|很好)的?)[，,\s]*)+[了。.！!]*$/,
  },
]

/** A plain yes, alone: 好的好的, 行, 已阅. */
const plainYes = /^(?:(?:好|行|已?阅|中|成|妥|没毛病)[的了吧啊呀哈滴嘞哒啦]*[，,。.！!~～\s]*)+$/i

/** Whether words are nothing but a yes to what was asked, and no word of signing. */
export function isPlainYes(words: string): boolean {
  return plainYes.test(words.trim())
}

/** Takes what was decided; nothing when nothing was. */
export function takeKind(said: Said): { kind: Kind; words: string } | undefined {
  for (const { kind, form } of forms) {
    const taken = said.take(form)
    if (taken) return { kind, words: taken[0] }
  }
  return undefined
}

const approving = /[👌👍🆗✅✔💯👏🤝]|\[(?:OK|强|赞|好的|握手|鼓掌)\]/giu
const pictures =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}]|\[(?:微笑|呲牙|愉快|玫瑰|抱拳|合十|咖啡|太阳)\]/gu

/** Without pictures; those alone that approve are 好. */
export function withoutPictures(words: string): string {
  const plain = words.replace(approving, '').replace(pictures, '').trim()
  return plain || (words.match(approving) ? '好' : '')
}
