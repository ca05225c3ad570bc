import { weekdayNames } from '../calendar/calendarWords.ts';
import { wordSet } from '../wordSet.ts';

/** Plurals without an s, and words for many. */
export const irregularPlurals: ReadonlySet<string> = wordSet(`
  people persons men women children policemen policewomen servicemen gunmen firemen fishermen businessmen
  militiamen tribesmen infantrymen airmen seamen congressmen police troops personnel dead wounded injured missing
  displaced detained staff aircraft crew livestock cattle sheep clergy youth infantry cavalry artillery media
  killed arrested captured abducted kidnapped rescued evacuated criteria spacecraft hovercraft feet teeth poor elderly disabled unemployed homeless fish deer munitions
`);

/** Words in s that are no plurals. */
export const notPlurals: ReadonlySet<string> = wordSet(`
  always perhaps besides sometimes afterwards towards backwards forwards upwards downwards overseas news previous
  less unless across various famous serious religious dangerous armed as was does has says
`);

/** What may stand before the noun and is no part of what is counted. */
export const skipped: ReadonlySet<string> = wordSet(`
  more other others additional extra further fellow such or so new
`);

/** Words that end a noun phrase, or stand where none follows. */
export const phraseEnds: ReadonlySet<string> = new Set([
  ...weekdayNames,
  ...wordSet(`
  a an the this that these those my your his her its our their each every some any no all both another
  i you he she it we they me him us them who whom whose which what where when why how whether there here
  of in on at by to for from with without within into onto over under above below between among amid against
  about around after before during since until till through throughout across along near behind beyond beside
  inside outside off up down out as than like unlike despite per via plus minus toward towards upon
  and or but nor so yet if because although though while whereas unless once
  is are was were be been being am has have had having do does did will would shall should can could may might
  must ought not never also only just even still already almost nearly too very then now ago later earlier
  yesterday today tomorrow tonight
  said say says told tells tell added claimed claims claim denied reported reports put puts made make makes
  died die came come comes went go goes left leave leaves took take took fled flee fell fall stood stand
  remain remained hurt destroyed buried
  lost fought known thought believed feared expected seen found held sent given taken less fewer higher lower
`),
]);
