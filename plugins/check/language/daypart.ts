/** A part of the day: 上午, 晚, 午后. */
export const daypart =
  '(?:[上下中正]午|午[后前间]|晚[上间]?|早[上晨]?|凌晨|清晨|傍晚|深夜|夜[间里]?)'

/** A weekday as written: 周三, 星期三, 礼拜天. */
export const weekday = '(?:星期|周|礼拜)[一二三四五六日天]'
