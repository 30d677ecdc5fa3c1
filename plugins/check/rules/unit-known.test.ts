import { tryRule } from './try-rule'

tryRule('unit-known', {
  valid: [
    {},
    { sender: '教务处' },
    { fileName: '机电学院第十二周工作动态信息.docx', sender: '机电工程学院' },
    { fileName: '西安工程大学教务处第十二周工作动态信息.docx' },
    { fileName: '工作动态.docx' },
  ],
  invalid: [
    [
      { fileName: '研究生院第十二周工作动态信息.docx', sender: '科技处' },
      {
        variant: 'other',
        quote: '研究生院',
        expected: '科技处',
        suggestion: '科技处第十二周工作动态信息.docx',
      },
    ],
    [
      { fileName: '天文处第十二周工作动态信息.docx' },
      { variant: 'unknown', quote: '天文处', suggestion: undefined },
    ],
    [
      { fileName: '教务处工作动态.docx', sender: '科技处' },
      { variant: 'other', quote: '教务处', suggestion: '科技处第十二周工作动态信息.docx' },
    ],
    [
      { fileName: '教務处第十二周工作动态信息.docx', sender: '教务处' },
      { variant: 'slip', quote: '教務处', suggestion: '教务处第十二周工作动态信息.docx' },
    ],
    [
      { column: 'weibo', fileName: '网络信息中心微博信息（2021.5.21）小满.docx', sender: '宣传部' },
      {
        variant: 'unknown-own',
        quote: '网络信息中心',
        expected: '宣传部',
        suggestion: '宣传部微博信息（2021.5.21）小满.docx',
      },
    ],
  ],
})
