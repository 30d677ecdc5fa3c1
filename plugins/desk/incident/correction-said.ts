const facts = [
  { fact: 'time', form: /^(?:发生)?时间/ },
  { fact: 'place', form: /^地点/ },
  { fact: 'what', form: /^(?:情况|事件|事由|什么事)/ },
  { fact: 'casualties', form: /^(?:人员)?(?:伤亡|受伤)(?:情况)?/ },
  { fact: 'kind', form: /^(?:类别|级别|等级)/ },
] as const

/** Which fact is corrected, and to what: `时间 14:20`. */
export function readCorrection(said: string) {
  const found = facts.find(({ form }) => form.test(said))
  if (!found) return undefined
  const value = said.replace(found.form, '').replace(/^[\s：:为是改成到]+/, '')
  return { fact: found.fact, value }
}
