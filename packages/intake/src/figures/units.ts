import { wordSet } from '../wordSet.ts';

/** A measure and the words for it, the first its name. */
const measures = `
  %: percent percents pct
  point: point points
  second: second seconds
  minute: minute minutes min mins
  hour: hour hours hr hrs
  day: day days
  night: night nights
  week: week weeks
  fortnight: fortnight fortnights
  month: month months
  year: year years
  decade: decade decades
  century: century centuries
  mm: millimetre millimetres millimeter millimeters mm
  cm: centimetre centimetres centimeter centimeters cm
  m: m metre metres meter meters
  km: kilometre kilometres kilometer kilometers km kms
  km/h: kph
  mph: mph
  mile: mile miles mi
  yard: yard yards
  foot: foot feet ft
  inch: inch inches
  acre: acre acres
  hectare: hectare hectares ha
  g: g gram grams gramme grammes
  kg: kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs
  lb: lb lbs
  tonne: tonne tonnes
  ton: ton tons
  megaton: megaton megatons
  kiloton: kiloton kilotons
  litre: litre litres liter liters
  gallon: gallon gallons
  kW: kilowatt kilowatts kw
  MW: megawatt megawatts mw
  GW: gigawatt gigawatts gw
  °: degree degrees
`;

/** Measures by the word for them. */
export const units: ReadonlyMap<string, string> = new Map(
  measures
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name, words] = line.trim().split(': ') as [string, string];
      return words.split(' ').map((word) => [word, name] as const);
    }),
);

/** Measures of time. */
export const timeUnits: ReadonlySet<string> = wordSet(
  'second minute hour day night week fortnight month year decade century',
);

/** What a square or a cube of the measure is called. */
export const powers: ReadonlyMap<string, string> = new Map([
  ['square', '²'],
  ['sq', '²'],
  ['cubic', '³'],
]);

/** Signs before a sum. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
]);

/** Whose dollar: the letters before the sign. */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
]);

/** Codes before or behind a sum. */
export const currencyCodes: ReadonlySet<string> = wordSet(
  'USD EUR GBP JPY CHF RUB UAH TRY ILS SYP IQD IRR SAR AED EGP JOD LBP INR CNY',
);

/** Names behind a sum; those several countries use stand for themselves. */
export const currencyWords: ReadonlyMap<string, string> = new Map(
  `dollar USD dollars USD euro EUR euros EUR pound GBP pounds GBP sterling GBP yen JPY yuan CNY renminbi CNY
  rupee INR rupees INR rouble RUB roubles RUB ruble RUB rubles RUB hryvnia UAH hryvnias UAH lira TRY liras TRY
  shekel ILS shekels ILS dinar dinar dinars dinar dirham dirham dirhams dirham rial IRR rials IRR riyal SAR
  riyals SAR franc franc francs franc crown crown crowns crown krona SEK kronor SEK cent cent cents cent pence
  penny`
    .split(/\s+/u)
    .flatMap((word, n, all) => (n % 2 === 0 ? [[word, all[n + 1]!] as const] : [])),
);

/** Whose currency it is, where more than one country has one of the name. */
export const currencyCountries: ReadonlyMap<string, string> = new Map([
  ['us dollars', 'USD'],
  ['american dollars', 'USD'],
  ['canadian dollars', 'CAD'],
  ['australian dollars', 'AUD'],
  ['syrian pounds', 'SYP'],
  ['egyptian pounds', 'EGP'],
  ['lebanese pounds', 'LBP'],
  ['sudanese pounds', 'SDG'],
  ['british pounds', 'GBP'],
  ['iraqi dinars', 'IQD'],
  ['jordanian dinars', 'JOD'],
  ['kuwaiti dinars', 'KWD'],
  ['libyan dinars', 'LYD'],
  ['iranian rials', 'IRR'],
  ['yemeni rials', 'YER'],
  ['saudi riyals', 'SAR'],
  ['turkish lira', 'TRY'],
  ['turkish liras', 'TRY'],
  ['swiss francs', 'CHF'],
]);

/** What a rate is counted by: a day, per month. */
export const rateWords: ReadonlySet<string> = wordSet('a an per each every');
