import type { Trial } from './trial'
import { tryRule } from './try-rule'

const text = '加强后勤服务，要从统一编码做起。'
const proposal = (...lines: string[]): Trial => ({ column: 'website', body: [...lines, text] })

tryRule('author-line', {
  valid: [
    proposal('主笔人：周文博—管理学院—13800138000'),
    proposal('主笔人—单位—联系方式：周文博—管理学院—0483-8331026'),
    proposal('（主笔人：周文博，管理学院，电话：029-62779035）'),
    proposal('主笔人：周文博　单位：管理学院　联系方式：zhouwb@example.edu.cn'),
    proposal('主笔人：乌兰其其格—食品与医药系—0483-8332017'),
    proposal('主笔人：周文博', '单位：管理学院', '联系方式：１３８００１３８０００'),
    proposal('执笔人：周文博、李明（管理学院） 138 0013 8000'),
    proposal('周文博—管理学院—13800138000'),
    proposal('主笔人：李会—机电工程系教师—0483-8331026'),
    proposal('主笔人 周文博 阿拉善职业技术学院 副教授 电话13800138000'),
    {
      column: 'website',
      body: [
        { text: '主笔人', cell: { table: 0, row: 0, column: 0 } },
        { text: '周文博', cell: { table: 0, row: 0, column: 1 } },
        { text: '管理学院', cell: { table: 0, row: 0, column: 2 } },
        { text: '13800138000', cell: { table: 0, row: 0, column: 3 } },
        text,
      ],
    },
    { column: 'website', body: [text, '主笔人：周文博—管理学院—13800138000'] },
  ],
  invalid: [
    [proposal(), { variant: 'absent', block: undefined }],
    [proposal('联系人：何静　联系电话：029-62779035'), { variant: 'absent' }],
    [
      proposal('主笔人：陈若溪—环境与化学工程学院'),
      { variant: 'reach', block: 1, quote: '主笔人：陈若溪—环境与化学工程学院' },
    ],
    [
      proposal('主笔人：马晓东—13948301234'),
      { variant: 'unit', quote: '主笔人：马晓东—13948301234' },
    ],
    [proposal('主笔人：管理学院—13948301234'), { variant: 'name' }],
    [proposal('主笔人：周文博'), { variant: 'unit' }],
    [proposal('主笔人：周文博', '单位：管理学院'), { variant: 'reach', quote: '主笔人：周文博' }],
    [proposal('主笔人：'), { variant: 'name' }],
  ],
})
