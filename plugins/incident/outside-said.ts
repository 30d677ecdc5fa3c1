import type { IncidentSetting } from '../policy'

/**
 * What somebody says of reporting outside (对外上报): that it is to be done, that it is not, or both
 * at once, which nobody can act on.
 */
export type OutsideSaid = 'agreed' | 'withheld' | 'unclear'

/** Bodies outside as the policy calls them, and how anybody calls what is above. */
export function bodiesOf({ steps }: Pick<IncidentSetting, 'steps'>): string[] {
  const targets = steps.filter(({ needsInstruction }) => needsInstruction).flatMap(({ to }) => to)
  return targets.flatMap(({ name, aliases }) => [name, ...aliases])
}

const above = '上级|上面|[省市县区旗盟州厅局部委]里'

/** 报 in other words than those of reporting: 瞒报, 报警, 报修, 首报. */
const report = '(?<![瞒迟漏谎虚错误举预通海播首续终汇])报(?![警名纸道销废考平案修价备表险送])'

/** What may be said between somebody's order and 报. */
const ordered =
  '(?:同意|可以|准|按.{0,6}(?:规定|程序|要求)|马上|立即|立刻|赶[紧快]|抓紧|尽[快早]|现在|先|都|就|直接|一[起并]|必须|不能不|该报)'

/** What an order to report outside says, in one of its clauses. */
function orderTo(bodies: string[]): RegExp {
  const outer = [above, ...bodies].join('|')
  return new RegExp(
    [
      `(?:上|对外|往[上外]|逐级|口头|书面)${report}`,
      `${ordered}.{0,4}${report}(?!告|一下)`,
      `${report}(?:上去|出去)?[了吧啊呀嘛]*$`,
      `${report}告?.{0,3}(?:${outer})`,
      `(?:${outer}).{0,4}${report}`,
      `(?:向|给|跟|往)(?:${outer}).{0,6}(?:汇报|报告)|汇报.{0,3}(?:${outer})`,
    ].join('|'),
  )
}

/** 随时报, 报一下情况: told to the heads as it goes on, not outside. */
const ongoing =
  /随时|有(?:情况|进展|变化|消息)|(?:情况|进展|动态|消息).{0,3}报|报.{0,4}(?:情况|进展|动态|消息)/

/** 报周院长, 向我报告: up the chain, not outside. */
const inside =
  /我(?:来|去|自己|先|这边)?.{0,2}[报汇]|[向给跟](?:我|\S{1,3}(?:书记|院长?|校长?|主任|处长?|部长?|馆长?)).{0,3}[报汇]|[报汇]报?告?给?(?:我|\S{1,3}(?:书记|院长?|校长?|主任|处长?|部长?|馆长?)(?!.*[、和]))/

/** It was done already, or is asked. */
const done = /[报汇]\S{0,4}[了过完](?!吧)|已经?.{0,4}[报汇]/
/** 可以往上报了: not done, but to be done now. */
const permitted = /^(?:那|现在|你们?|办公室|就|都)*(?:可以|准许?|同意|允许)(?!.*(?:已|过|完|没|说))/
/** 不要报了: not done, but not to be done. */
const stopped =
  /(?:不要|不用|不必|不需要|不能|不可以|不准|不许|不得|别|莫|先不|暂不|禁止|停止).{0,6}[报汇]\S{0,2}了$/
const asked =
  /[吗么呢?？]$|要不要|是不是|能不能|可不可以|该不该|报没报|报不报|怎么|为什么|谁|什么时候|几点/

const skipped = /越级|迟报|瞒报|漏报/
const must = /[不没]能不|不得不|不可不|必须|非.{0,4}不可/
const never =
  /(?:不要|不用|不必|不需要|不能|不准|不许|不得|不同意|不急着|别|勿|莫|没必要|无须|无需|禁止|停止)(?!再?(?:耽误|耽搁|影响|延误|拖|等|忘|犹豫|怕|磨蹭))|(?:先|暂|暂时|现在)(?:都|还)?不|暂缓|缓(?:一缓|报|一下)|(?:推迟|晚点|晚些|慢点|慢些|稍后|过会儿?|一会儿?|回头|明天|压[一下住着])|不(?=往?[上外]?报)/
const waits =
  /(?:等|待|清楚|核实|查明|弄明白|确认|现场|回来|商量|研究|开完会|会后|以后|之后).{0,10}(?:再|才|后).{0,4}[报汇]/

/**
 * Reads what an order says of reporting outside; undefined when it says nothing of it.
 * @param bodies those outside, by every name
 */
export function outsideSaid(said: string, bodies: string[]): OutsideSaid | undefined {
  if (asked.test(said.trim())) return undefined
  const clauses = said
    .replace(/((?:等|待|清楚|核实|查明|确认|现场|回来|后)\S{0,8})[，,\s]+(?=再|才)/g, '$1')
    .split(/[，,。；;！!\s]+/)
  const order = orderTo(bodies)
  const found = new Set(clauses.flatMap((clause) => outsideIn(clause, order) ?? []))
  return found.size > 1 ? 'unclear' : [...found][0]
}

const reporting = new RegExp(report)

/** Denials that are none of reporting: 没报的赶紧报, 没问题, 不耽误. */
const harmless =
  /(?:还|尚)?[没未]有?(?:上|往外)?报的|没(?:问题|意见|事)|[不别](?:要|能|再)*(?:耽误|耽搁|影响|延误|拖|等|忘|犹豫|怕|磨蹭)/g
const denial = '(?:[不没未无勿莫甭别]|拒绝|反对)'
const denied = new RegExp(denial)
/** 不可以上报, 没让你们报, 不够上报条件. */
const refused = new RegExp(
  `${denial}有?(?:.{0,2}(?:可以|同意|批准|准|让|叫|说|建议|宜|应该?|该|想|打算|赞成|急|够|[达得]?到|属于|在).{0,4})?(?:往?[上外]|对外|向.{1,4})*报`,
)
/** 考虑上报, 上报太早, 必要时上报: no order yet. */
const hedged =
  /考虑|准备|打算|研究|讨论|商量|是否|[太过]早|上报(?:材料|条件|标准|范围|程度|的事)|再说|什么|怎|如果|万一|要是|假如|的话|必要时|报到了/

function outsideIn(clause: string, order: RegExp): OutsideSaid | undefined {
  const isOrder = order.test(clause)
  const isDone = done.test(clause) && !permitted.test(clause) && !stopped.test(clause)
  if (skipped.test(clause) || inside.test(clause) || isDone) return undefined
  if (must.test(clause)) return isOrder ? 'agreed' : undefined
  const told = clause.replaceAll(harmless, '')
  const isWithheld = never.test(clause) || waits.test(clause) || refused.test(told)
  if (isWithheld) return isOrder || reporting.test(clause) ? 'withheld' : undefined
  if (!isOrder || ongoing.test(clause)) return undefined
  return denied.test(told) || hedged.test(told) ? 'unclear' : 'agreed'
}

/** 同意, 可以: agrees to what was asked, and says nothing else. */
const agrees = /^(?:同意|可以|行|准了?|批准|好的?)[了吧。.！!]*$/

/** The same of an order that was entered as the answer to whether to report. */
export function outsideOrdered(text: string, bodies: string[]): OutsideSaid | undefined {
  return agrees.test(text) ? 'agreed' : outsideSaid(text, bodies)
}
