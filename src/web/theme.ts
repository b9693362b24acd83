import type { ThemeConfig } from 'antd'

/** Fonts that Chinese systems have: nothing is fetched from a network. */
const FONTS = [
  '-apple-system',
  'BlinkMacSystemFont',
  "'PingFang SC'",
  "'HarmonyOS Sans SC'",
  "'Microsoft YaHei'",
  "'Noto Sans CJK SC'",
  'sans-serif',
]

export const theme: ThemeConfig = {
  token: { colorPrimary: '#1f5fd6', borderRadius: 8, fontSize: 15, fontFamily: FONTS.join(', ') },
}
