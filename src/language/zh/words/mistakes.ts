/** 打错, 登记错, 编号错: what went wrong; 了, 的 or the line may follow. */
export const SLIP = '(?:[打写输按看选填说弄搞发报记登点回传标听号数项]|登记|编号)错'
/** 手误, 误点, 搞混: that it did. */
export const MISHAP = '(?:[口笔手]误|手[滑抖快]|误(?:报|发|操作|触|点|填|登记?)|[搞记]混)'
