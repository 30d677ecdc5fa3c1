import { defineTexts } from '../text'
import zhCN from './locales/zh-CN.yml'

defineTexts(zhCN)

export { say } from '../text'
