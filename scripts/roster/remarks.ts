import { narrow } from '../../plugins/text'

/** How totals, notes and signatures below a table begin; a unit or somebody may begin with 注 too. */
const beginnings = [
  /^(?:合计|总计|小计|共计|总人数|人数合计)(?:$|[:\d(])/,
  /^共\d+(?:个|人|名|家)/,
  /^[*※]?(?:注|备注|附注|说明|注意|填表说明|填写说明)\d*(?:$|[:.、(*])/,
  /^(?:填表|制表|填报|审核|审批|复核|经办|统计|联系)(?:人|者|单位|部门|时间|日期|电话|人电话)?(?:$|:)/,
  /^(?:日期|时间|截至|截止)[:\d]/,
]

/** Whether a cell begins a row that belongs to no table: 合计, 注：…, 填表人：… */
export function isRemark(text: string): boolean {
  const plain = narrow(text)
    .replace(/(?<=^注)\s+(?=.)/, ':')
    .replace(/\s/g, '')
  return beginnings.some((beginning) => beginning.test(plain))
}

/** Whether a text that stands alone in its row is a sentence, or has a label or a date: 打印时间：…, 2026.9.1 */
export function isSentence(text: string): boolean {
  return /[:。;!?]|\d{4}[年./-]\d{1,2}|\d{5}|制表?$/.test(narrow(text).trim())
}

/** Whether a cell says that there is nobody: 无, 空缺, － */
export function isNobody(text: string): boolean {
  return /^(?:无|没有|暂无|暂缺|空缺|缺|待定|待补|[-—–/\\]+)$/.test(narrow(text).replace(/\s/g, ''))
}

/** Whether a cell says that somebody left: 已离职, 2025年9月调离; 离退休工作处 does not. */
export function isLeaving(text: string): boolean {
  return /(?<![未不没])(?:离职|离岗|离任|卸任|调离|调走|调出|已退休|已停用|不再担任)/.test(text)
}
