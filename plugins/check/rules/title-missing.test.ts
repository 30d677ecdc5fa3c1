import { tryRule } from './trial'

tryRule('title-missing', {
  valid: [{}, { format: 'text', title: '工作动态' }],
  invalid: [[{ title: '' }, { block: undefined }]],
})
