/** What a column of a rota's sheet is for. */
export type ColumnKey = 'day' | 'name' | 'phone' | 'shift' | 'leader' | 'leaderPhone'

/** How columns are headed, the proper way first. */
export const headings: Record<ColumnKey, string[]> = {
  day: ['日期', '值班日期', '值班时间', '时间'],
  name: ['姓名', '值班人', '值班人员', '值班员', '值班人姓名', '人员', '值班人员姓名'],
  phone: ['电话', '联系电话', '手机', '手机号', '手机号码', '联系方式', '值班电话', '电话号码'],
  shift: ['班次', '班别', '时段', '值班时段'],
  leader: ['带班领导', '带班', '带班人', '带班人员', '带班领导姓名'],
  leaderPhone: ['带班领导电话', '带班电话', '带班领导联系电话'],
}

/** A sheet without these is no rota. */
export const wanted: ColumnKey[] = ['day', 'name']
