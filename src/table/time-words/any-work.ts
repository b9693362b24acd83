/** Words beside a date that do not say which work is meant. */
export const OF_ANY_WORK =
  /完成|办理|办结|落实|到位|开展|组织|推进|实施|整改|报送|上报|全部|全面|基本|按时|之前|以前|前|内|底|各|次|并|及|和|至/g
