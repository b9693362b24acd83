const PAIRS =
  '項项經经辦办結结個个報报銷销號号東东沒没還还請请們们會会開开實实嗎吗誰谁過过單单時时後后間间詳详細细幫帮兩两萬万轉转給给議议應应該该' +
  '準准備备爭争這这點点務务責责進进執执隊队業业質质檢检審审監监紀纪組组爲为為为與与內内記记錄录無无問问題题現现對对將将讓让幾几麼么計计劃划' +
  '達达確确認认終终總总處处區区員员當当從从來来說说寫写話话學学習习專专傳传節节動动態态統统協协調调試试驗验買买賣卖關关於于裏里裡里這这條条' +
  '壹一贰二貳二叁三肆四伍五陆六陸六柒七捌八玖九拾十週周曆历歷历歲岁標标註注發发書书長长門门馬马見见體体聽听讀读產产係系繫系幹干啟启囉啰嘍喽囖咯剛刚緊紧參参億亿幾几筆笔貼贴寫写巳已'

/** Traditional → simplified, for the characters that matter to the recognisers. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [
    PAIRS.charAt(index * 2),
    PAIRS.charAt(index * 2 + 1),
  ]),
)
