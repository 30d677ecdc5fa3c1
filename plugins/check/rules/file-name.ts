import { defineRule } from '../rule'
import { renamed } from '../rename'

/** The file is named by the column's form. */
export default defineRule({
  id: 'file-name',
  about: 'name',
  check(context, report) {
    const { manuscript, column, name } = context
    if (!column.filename || name?.isExact) return
    const expected = column.filename.example + (name?.extension || '.docx')
    const suggestion = renamed(context)
    const variant = suggestion ? 'proper' : 'example'
    report({ variant, quote: manuscript.fileName, expected, suggestion })
  },
})
