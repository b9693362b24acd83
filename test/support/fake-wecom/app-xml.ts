/** Decrypted callbacks of 自建应用, as its pages show them. */
export function appText(from: string, content: string, msgId: string): string {
  return `<xml><ToUserName><![CDATA[ww0001]]></ToUserName><FromUserName><![CDATA[${from}]]></FromUserName><CreateTime>1764000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${msgId}</MsgId><AgentID>1000002</AgentID></xml>`
}

export function appClick(from: string, card: string, key: string, options: string[] = []): string {
  const ids = options.map((id) => `<OptionId><![CDATA[${id}]]></OptionId>`).join('')
  return `<xml>
<ToUserName><![CDATA[ww0001]]></ToUserName>
<FromUserName><![CDATA[${from}]]></FromUserName>
<CreateTime>1764000000</CreateTime>
<MsgType><![CDATA[event]]></MsgType>
<Event><![CDATA[template_card_event]]></Event>
<EventKey><![CDATA[${key}]]></EventKey>
<TaskId><![CDATA[${card}]]></TaskId>
<CardType><![CDATA[button_interaction]]></CardType>
<ResponseCode><![CDATA[CODE]]></ResponseCode>
<AgentID>1000002</AgentID>
<SelectedItems><SelectedItem><QuestionKey><![CDATA[items]]></QuestionKey><OptionIds>${ids}</OptionIds></SelectedItem></SelectedItems>
</xml>`
}
