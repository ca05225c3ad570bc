import { weekdays } from '../calendar/calendarWords.ts';
import { wordSet } from '../wordSet.ts';
import { scales } from './numberWords.ts';
import { units } from './units.ts';

/** Words whose number is a name: grid 44, Resolution 2254. */
export const designators: ReadonlySet<string> = wordSet(`
  resolution article articles section sections paragraph paragraphs clause chapter chapters page pages annex
  appendix table figure exhibit footnote verse volume issue episode part
  grid sector zone area district ward precinct block checkpoint post gate pier room cell camp hangar channel
  highway route road motorway interstate line exit junction hill point
  flight boeing airbus tupolev antonov ilyushin falcon apollo mi su mig sukhoi
  phase stage round level tier category class type grade step
  number numbers no psalm formula windows
`);

/** Words before a year. */
export const yearPrepositions: ReadonlySet<string> = wordSet(`
  in since until till by before after during throughout early late mid spring summer autumn fall winter
  circa year
`);

/** Words with a capital that never begin a name with a number. */
export const notInNames: ReadonlySet<string> = new Set([
  ...weekdays.keys(),
  ...wordSet(`
  the a an of in on at by to for from with about around over under some only all at least up nearly almost
  roughly another these those and but or when while after before since
`),
]);

/** Units and scales, before which a number counts. */
export const measureWords: ReadonlySet<string> = new Set([
  ...units.keys(),
  ...scales.keys(),
  'per',
  'percentage',
  'dollar',
  'euro',
  'pound',
]);
