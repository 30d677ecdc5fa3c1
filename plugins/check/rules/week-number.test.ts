import { tryRule } from './try-rule'

const suggestion = '教务处第十二周工作动态信息.docx'

tryRule('week-number', {
  valid: [
    {},
    { fileName: '教务处第12周工作动态信息.docx' },
    { fileName: '教务处第１２周工作动态信息.docx' },
    { fileName: '教务处工作动态信息.docx' },
    { fileName: '教务处第一周工作动态信息.docx', today: '2021-03-05' },
    { fileName: '教务处第二十周工作动态信息.docx', today: '2021-07-18' },
    { fileName: '教务处第三周工作动态信息.docx', today: '2021-08-01' },
  ],
  invalid: [
    [
      { fileName: '教务处第十三周工作动态信息.docx' },
      { quote: '第十三周', expected: '第十二周', suggestion },
    ],
    [{ fileName: '教务处第11周工作动态信息.docx' }, { quote: '第11周', suggestion }],
    [{ fileName: '教务处第 １１ 周动态.docx' }, { quote: '第 １１ 周', suggestion }],
    [
      { fileName: '教务处第十二周工作动态信息.docx', today: '2021-05-24' },
      { expected: '第十三周' },
    ],
    [{ fileName: '教务处第一百周工作动态信息.docx' }, { quote: '第一百周' }],
  ],
})
