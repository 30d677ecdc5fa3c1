import type { z } from 'zod'
import type { IncidentSetting, IncidentStep } from './incident'
import type { Policy } from './schema'

type Fail = (path: PropertyKey[], message: string) => void

/** What the parts of the emergency section must have to do with each other and with the rest. */
export function cohereIncident({ incident, grounds, columns }: Policy, ctx: z.RefinementCtx) {
  if (!incident) return
  const fail: Fail = (path, message) =>
    ctx.addIssue({ code: 'custom', path: ['incident', ...path], message })
  const { late, steps, kinds } = incident
  const ground = late && grounds.find(({ name }) => name === late.ground)
  if (late && ground?.kind !== 'penalty') {
    fail(['late', 'ground'], `grounds 里没有扣分的事由“${late.ground}”`)
  }
  unique(
    kinds.map(({ name }) => name),
    (at, name) => fail(['kinds', at], `“${name}”重复了`),
  )
  unique(
    steps.map(({ name }) => name),
    (at, name) => fail(['steps', at, 'name'], `“${name}”重复了`),
  )
  steps.forEach(({ column }, index) => {
    if (column && !columns[column]) fail(['steps', index, 'column'], `没有栏目 ${column}`)
  })
  steps.forEach((step, index) => cohereStep(incident, step, index, fail))
}

function cohereStep({ kinds }: IncidentSetting, step: IncidentStep, index: number, fail: Fail) {
  const at = (...path: PropertyKey[]) => ['steps', index, ...path]
  unique(
    step.to.map(({ name }) => name),
    (no, name) => fail(at('to', no, 'name'), `“${name}”重复了`),
  )
  step.to.forEach(({ leader, post }, no) => {
    if (leader && post) fail(at('to', no), 'leader 和 post 只能写一个')
  })
  if (step.every && (step.name !== '续报' || step.within)) {
    fail(at('every'), 'every 只有“续报”能写，写了就不写 within')
  }
  if (step.every && step.to.length) fail(at('to'), '每几小时一次的，不写报给谁')
  if (step.within === undefined && !step.every && step.remindBefore.length) {
    fail(at('remindBefore'), '没有写 within，不知道什么时候提醒')
  }
  if (typeof step.within === 'object' && 'kinds' in step.within) {
    for (const kind of Object.keys(step.within.kinds)) {
      if (!kinds.some(({ name }) => name === kind)) {
        fail(at('within', 'kinds', kind), `incident.kinds 里没有“${kind}”`)
      }
    }
  }
}

function unique(names: string[], fail: (at: number, name: string) => void) {
  names.forEach((name, at) => names.indexOf(name) < at && fail(at, name))
}
