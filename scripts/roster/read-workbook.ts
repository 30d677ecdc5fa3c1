import { Workbook } from 'exceljs'
import { Directory, isName, qqForm, sameName } from '../../plugins/roster'
import { narrow } from '../../plugins/text'
import { nameIn, numberIn } from './cell-text'
import { peopleSheet, type Role, roleNames, roles, unitSheet } from './columns'
import { isLeaving } from './remarks'
import { readTable, type Row, type Table } from './table'

export interface SheetUnit {
  name: string
  aliases: string[]
  class?: string
  staff?: number
  row: Row
}

export interface SheetPerson {
  name: string
  /** Of an editor none is needed. */
  unit?: string
  role: Role
  qq?: string
  phone?: string
  row: Row
}

/** Longer remarks may speak of somebody else. */
const LONGEST = 12

/** What a workbook says, and which columns it has. */
export interface SheetRoster {
  units: SheetUnit[]
  people: SheetPerson[]
  keys: { units: Set<string>; people: Set<string> }
  /** Rows that are totals and notes, by their cells. */
  remarks: string[]
  /** People of whom a cell beside says that they left. */
  leaving: string[]
}

/** Reads the bytes of a workbook. Gives what is wrong with it, a line each, when anything is. */
export async function readWorkbook(bytes: Buffer): Promise<SheetRoster | string[]> {
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
  } catch {
    return ['这不是 Excel 工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx（不要加密）']
  }
  const tables = [unitSheet, peopleSheet].map((sheet) => readTable(workbook, sheet))
  const missing = tables.filter((each) => typeof each === 'string')
  if (missing.length > 0) return missing
  const [unitTable, peopleTable] = tables as Table[]
  const faults = [...unitTable.faults, ...peopleTable.faults]
  const units = readUnits(unitTable, faults)
  const people = readPeople(peopleTable, units, faults)
  if (units.length === 0) faults.push(`“${unitSheet.name}”表里一个单位也没有`)
  return faults.length > 0
    ? faults
    : {
        units,
        people,
        keys: { units: unitTable.keys, people: peopleTable.keys },
        remarks: [...unitTable.remarks, ...peopleTable.remarks],
        leaving: people.flatMap(leavingText),
      }
}

/** `第4行 赵六写着“已离职”` */
function leavingText({ name, row }: SheetPerson): string[] {
  const said = row.beside.find((text) => text.length <= LONGEST && isLeaving(text))
  return said ? [`第${row.no}行${name}写着“${said}”`] : []
}

function readUnits({ rows }: Table, faults: string[]): SheetUnit[] {
  const owners = new Map<string, string>()
  const claim = (row: Row, key: string, name: string, unit: string) => {
    const owner = owners.get(name)
    if (owner && (owner !== unit || key === 'name')) {
      faults.push(row.fault(key, `“${name}”重复了，${owner}已经叫这个名字`))
    } else owners.set(name, unit)
  }
  return rows.flatMap((row) => {
    const { cells } = row
    const name = nameIn(cells.name)
    if (!name) {
      faults.push(row.fault('name', '没有写单位名称'))
      return []
    }
    const aliases = (cells.aliases ?? '').split(/[、,，;；/\s]+/).filter(Boolean)
    claim(row, 'name', name, name)
    for (const alias of aliases) claim(row, 'aliases', alias, name)
    const staff = staffIn(row, faults)
    return [{ name, aliases, class: cells.class || undefined, staff, row }]
  })
}

function staffIn(row: Row, faults: string[]): number | undefined {
  const text = narrow(row.cells.staff ?? '').replace(/[\s人]/g, '')
  if (!text) return undefined
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  faults.push(row.fault('staff', `应为人数，实际为“${row.cells.staff}”`))
  return undefined
}

function readPeople({ rows }: Table, units: SheetUnit[], faults: string[]): SheetPerson[] {
  const directory = new Directory(units.map((each) => ({ ...each, officers: [], leaders: [] })))
  const people: SheetPerson[] = []
  /** What stands once for several rows: merged cells, or the first row only. */
  let above = ''
  for (const row of rows) {
    const { cells } = row
    above = cells.unit || above
    if (!cells.name && !cells.qq && !cells.phone) continue
    const name = nameIn(cells.name)
    const role = roleIn(row, faults)
    const unit = role === 'editor' ? undefined : unitIn(row, above, directory, faults)
    const qq = qqIn(row, faults)
    if (!name) faults.push(row.fault('name', '没有写姓名'))
    else if (!isName(name)) faults.push(row.fault('name', `“${name}”不像姓名，${nameAdvice(name)}`))
    if (!name || !role || (role !== 'editor' && !unit)) continue
    const person = { name, unit, role, qq, phone: numberIn(cells.phone ?? '') || undefined, row }
    faults.push(...clashes(person, people))
    people.push(person)
  }
  return people
}

function nameAdvice(name: string): string {
  if (isLeaving(name)) return '不在任的，删去这一行'
  return /[、,，/／]/.test(name) ? '一行写一个人' : '只写姓名；是附注的，移到表外面'
}

function roleIn(row: Row, faults: string[]): Role | undefined {
  const text = row.cells.role.replace(/\s/g, '')
  const found = (Object.keys(roles) as Role[]).find((role) => roles[role].includes(text))
  const wanted = `请写 ${roleNames.join('、')} 中的一个`
  const advice = isLeaving(text)
    ? '不在任的，删去这一行'
    : /^(?:分管|副)?(?:校|院)(?:领导|长)|^副(?:校|院)长|书记$/.test(text)
      ? `${wanted}；学校（院）领导不写在表里，写在 data/roster.yml 最外面的 leaders`
      : wanted
  if (!found) faults.push(row.fault('role', text ? `看不懂“${text}”，${advice}` : wanted))
  return found
}

function unitIn(row: Row, said: string, directory: Directory, faults: string[]) {
  const unit = said && directory.match(said)
  if (!said) faults.push(row.fault('unit', '没有写单位'))
  else if (!unit) faults.push(row.fault('unit', `“${unitSheet.name}”表里没有“${said}”`))
  return unit ? unit.name : undefined
}

function qqIn(row: Row, faults: string[]): string | undefined {
  const qq = numberIn(row.cells.qq ?? '')
  if (!qq || qqForm.test(qq)) return qq || undefined
  faults.push(row.fault('qq', `应为 5 到 12 位数字，实际为“${row.cells.qq}”`))
  return undefined
}

/** What a person has in common with one above that only one can have. */
function clashes({ name, unit, role, qq, row }: SheetPerson, others: SheetPerson[]): string[] {
  const isEditor = role === 'editor'
  const twin = others.find(
    (each) =>
      sameName(each.name, name) && each.unit === unit && (each.role === 'editor') === isEditor,
  )
  if (twin) return [row.fault('name', `${name}和第${twin.row.no}行重复了`)]
  // An editor may hand in for a unit too.
  const isSelf = (each: SheetPerson) =>
    sameName(each.name, name) && (each.role === 'editor') !== isEditor
  const holder = qq && others.find((each) => each.qq === qq && !isSelf(each))
  if (!holder) return []
  const isSame = sameName(holder.name, name)
  const advice = isSame ? '；一个人只写在一个单位，另一个单位请写别的信息员' : ''
  return [row.fault('qq', `${qq}和第${holder.row.no}行${holder.name}的号码重复了${advice}`)]
}
