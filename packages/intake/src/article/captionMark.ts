/** Words that are the caption of a picture. */
export const captionMark: RegExp =
  /^(?:\((?:photo|caption|picture|image|file photo|photograph|graphic)\b[\s\S]*\)$|(?:photo|caption|picture|image|file photo|photograph|graphic)(?: caption| credit| by)?\s*:)/i;
