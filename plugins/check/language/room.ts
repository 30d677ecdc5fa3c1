/** A401, D-408, S2-305 after 在 or 到: a room, not a model or a standard. */
const code =
  /(?<=[在于到至聚心]|[站走登]上) ?[A-Za-z]{1,2}\d?-?\d{3,4}(?![\dA-Za-z.%]|型|级|系列|标准|碳|材|钢|列|次)/

/** A401座无虚席 */
const full = /^[A-Za-z]\d?-?\d{3}(?=座无|[里内]|坐[满着得]|挤|灯)/

/** Rooms with numbers, named buildings and floors. */
const building = new RegExp(
  [
    '[A-Za-z] ?[座楼栋馆区](?![域别])',
    '(?<=[楼座区馆栋厅]|教室)[A-Za-z]?-?\\d{3,4}(?![\\d余多]|[名人位册件个])',
    '(?:[A-Za-z]-?)?\\d{3,4} ?(?:室|教室|会议室|会议厅|报告厅|实验室|办公室|活动室|工作室|机房|自习室|研讨室|琴房|展厅)',
    '第?[\\d一二三四五六七八九十]{1,3}号?(?:教学楼|实验楼|办公楼|学生公寓|公寓|宿舍楼|宿舍|食堂|餐厅|会议室|报告厅|阶梯教室)',
    '(?:\\d{1,2}|[一二三四五六七八九十])号楼',
    '(?<=[楼馆座区院厅寓舍堂厦中心至到])[一二三四五六七八九十\\d]{1,2}[楼层](?![次级])',
    '(?<![上下爬进出登整栋幢])[\\u4e00-\\u9fa5](?<![上下爬进出登整栋幢])楼(?![宇层盘市房道梯建]|项目|工程|改造|竣工)',
  ].join('|'),
)

const bare = /^[A-Za-z]{1,2}\d?-?\d{3,4}$/

/** D座315, 第二会议室, 行政楼, A401: they say where whatever stands before them. */
export function namesRoom(words: string): boolean {
  return [building, code, bare, full].some((pattern) => pattern.test(words))
}
