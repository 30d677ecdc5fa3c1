/** What people add to the name of a manuscript. */
const extras = [
  // 5.17-5.21, 2021年5月, 2
  /\d[\d.\-~—/_年月日号至到]*/,
  // 改, 修改稿, 第二稿, 最新版, v2
  /第?[一二三四五]?稿|[已再]?修?改[后好]?|最?[新终]?版|最[新终]|更[新正]|[重补][发报]|v(?=\d)/,
  // Whose it is: -李四, （信息员王小丽）
  /[-_—(](?:信息员)?(?!值班|例会|会议|考勤|培训|课表|活动|议程|讲话|发言|材料|检查)\p{sc=Han}{2,4}(?=\)|$)/u,
]

const extra = new RegExp(extras.map(({ source }) => source).join('|'), 'giu')

/** What is left of a name when what people add is taken out. */
export function withoutExtras(text: string): string {
  return text.replace(extra, '')
}

const otherPaper =
  /通知|通报|统计|名单|模板|一览|排名|积分|未报|催报|(?:表|计划|安排|方案|总结|纪要|报告|清单|要求|说明|情况|意见|办法|照片|图片|配图)$/

/** Whether words in a name say that the file is another paper, perhaps about manuscripts. */
export function isOtherPaper(words: string): boolean {
  return otherPaper.test(words.replace(/[^\p{sc=Han}]+$/u, ''))
}

const compound =
  /^(?:化|员|表|公开|中心|技术|系统|采集|安全|工程|素养|管理|学院|平台|资源|登记|核对|报送|统计|汇总|处|部|科)/

/** Whether what follows a column's word makes another word of it: 信息化, 信息员. */
export function isCompound(rest: string): boolean {
  return compound.test(rest)
}
