const over =
  '(?:(?:[填写弄说报]完|[填写弄说报]过|[填写弄]好|完成?|结束)了?|没有?了|没别的了?|就这些|就这样)'
const off = '(?:取消|算了|不想?[填写弄报]了?|退出)'
const ending = '[啊呀吧哦了]?'

function wholly(words: string): RegExp {
  return new RegExp(
    `^(?:都|全|已经)?${words}${ending}(?:[，,、 ]?(?:都|全|已经)?${words}${ending})?[。.！!～~]*$`,
  )
}

/** What ends, mends and leaves a manuscript that is filled in. */
export const words = {
  finish: wholly(over),
  retract: /^(?:重填|重新填|重写|改上一[项条])[。.！!]?$/,
  cancel: wholly(off),
}
