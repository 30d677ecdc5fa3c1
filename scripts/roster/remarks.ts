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
