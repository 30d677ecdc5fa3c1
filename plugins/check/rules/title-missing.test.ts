import { tryRule } from './try-rule'

tryRule('title-missing', {
  valid: [{}, { format: 'text', title: '工作动态' }],
  invalid: [[{ title: '' }, { block: undefined }]],
})
