import { defineRule } from '../rule'

/** Only Word files that can be read. */
export default defineRule({
  id: 'file-type',
  about: 'file',
  check({ manuscript: { problem }, name }, report) {
    const quote = name?.extension || undefined
    if (problem) report({ variant: problem.kind, quote })
    else if (!quote) report({ variant: 'nameless' })
    else if (!/^\.docx?$/i.test(quote)) report({ variant: 'extension', quote })
  },
})
