import { defineTexts } from '../text'
import zhCN from './locales/zh-CN.yml'

export const say = defineTexts(zhCN)
