/** Nothing, then four shades of one hue that stay apart for those who see few colours. */
export const HEAT = {
  rest: '#eceef2',
  levels: ['#ffffff', '#cfe2ff', '#8ab4f8', '#3f7de0', '#17428f'],
  ink: ['#6b7280', '#1d2129', '#1d2129', '#ffffff', '#ffffff'],
}
