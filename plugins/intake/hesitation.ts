const dropping =
  /^(?:(?:那|先|还是)*(?:取消|不报|不交|不填|不写|不弄|退出|算)(?:送|了|吧|啦|掉|这份|这篇)*[，,、\s]*)+[。.！!~～]*$/

const hesitating =
  /^(?:[\p{P}\p{S}\s]+|嗯+|啊+|哦+|额+|呃+|什么(?:意思|东西)?|啥(?:意思)?|不(?:知道|懂|清楚|明白|会)|没(?:看)?懂|看不懂|怎么(?:回|选|填|写)?|哪个|好的?|行|可以|是的?|对)[的啊呀。，,.？?！!~]*$/u

const later =
  /^(?:图片?|标题|稿子)?(?:请?(?:等|稍)(?!级)|马上|待会|一会儿?|晚点|先不|还没|没有(?:图|呢|啊|了)?$)/

/** Whether somebody gives up what they began: 取消, 算了不报了. */
export function isDropped(said: string): boolean {
  return dropping.test(said.trim())
}

/** Whether words answer no question of ours, and neither ask one of their own: ？, 嗯, 什么意思, 等一下. */
export function isHesitation(said: string): boolean {
  return hesitating.test(said.trim()) || isPutOff(said)
}

/** Whether the answer is to come later: 等一下, 图片等会发. */
export function isPutOff(said: string): boolean {
  return later.test(said.trim())
}
