/** A column of a sheet: how it is headed, and how else people head it. */
export interface Column {
  key: string
  heading: string
  also?: string[]
  width: number
  /** Kept as text by Excel, so that no figure of it is lost. */
  isText?: boolean
  isOptional?: boolean
}

export const unitSheet = {
  name: '单位',
  columns: [
    { key: 'name', heading: '名称', also: ['单位', '单位名称', '部门', '全称'], width: 26 },
    { key: 'aliases', heading: '简称', also: ['别名', '常用简称'], width: 60, isOptional: true },
    { key: 'class', heading: '类别', also: ['单位类别', '类型'], width: 10, isOptional: true },
    { key: 'staff', heading: '人数', also: ['职工人数', '教职工数'], width: 8, isOptional: true },
  ] satisfies Column[],
}

export const peopleSheet = {
  name: '人员',
  columns: [
    { key: 'name', heading: '姓名', also: ['名字'], width: 14 },
    { key: 'unit', heading: '单位', also: ['单位名称', '部门', '所在单位'], width: 26 },
    { key: 'role', heading: '角色', also: ['身份', '职务', '类别'], width: 14 },
    {
      key: 'qq',
      heading: 'QQ',
      also: ['QQ号', 'QQ号码'],
      width: 16,
      isText: true,
      isOptional: true,
    },
    {
      key: 'phone',
      heading: '电话',
      also: ['手机', '手机号', '联系电话', '联系方式', '手机号码'],
      width: 18,
      isText: true,
      isOptional: true,
    },
  ] satisfies Column[],
}

export type Role = 'officer' | 'deputy' | 'principal' | 'editor'

/** How roles are written, the proper way first. */
export const roles: Record<Role, string[]> = {
  officer: ['信息员', '通讯员', '联络员', '信息联络员'],
  deputy: ['分管领导', '分管负责人', '分管'],
  principal: ['主要负责人', '负责人', '主要领导', '一把手'],
  editor: ['编辑', '文秘', '管理员'],
}

export function roleName(role: Role): string {
  return roles[role][0]
}

export const roleNames = Object.keys(roles).map((role) => roleName(role as Role))
