/** The kernel of `src/sweeps` in WebAssembly's text format, put together from templates: what follows is
 *  the same for values of 16 and of 32 bits, with and without one-way options.
 *
 *  A *chunk* is one vector: neighbouring cells of the layout, its lanes. The cells of a mover's own group
 *  differ in its choice, so that as many groups as there are lanes lie side by side, in `size` chunks
 *  that are `stride` apart, the *rows*. Everything is done lane by lane. */

/** Bytes of a vector. */
const vector = 16;

/** Where the rows of a group are put side by side: values, places and results, for at most 128 rows and
 *  three more that are read but never used. The memory from `workspace` on is the caller's. */
const area = 4096;
export const workspace: number = 3 * area;
const rowValues = 0;
const rowPlaces = area;
const rowResults = 2 * area;

/** Rows whose results are worked out together, each source read once for all. */
const together = 4;

interface Lanes {
  readonly bits: 16 | 32;
  readonly shape: 'i16x8' | 'i32x4';
  /** Log2 of the bytes of places that belong to a chunk. */
  readonly placeShift: number;
  /** Reads them, one to a lane. */
  readonly readPlaces: (address: string) => string;
}

const lanesOf16: Lanes = {
  bits: 16,
  shape: 'i16x8',
  placeShift: 3,
  readPlaces: (address) => `(v128.load8x8_s ${address})`,
};

const lanesOf32: Lanes = {
  bits: 32,
  shape: 'i32x4',
  placeShift: 2,
  readPlaces: (address) =>
    `(i32x4.extend_low_i16x8_s (i16x8.extend_low_i8x16_s (v128.load32_zero ${address})))`,
};

const plus = (a: string, b: string): string => `(i32.add ${a} ${b})`;
const shifted = (a: string, n: number): string => `(i32.shl ${a} (i32.const ${n}))`;
const local = (name: string): string => `(local.get $${name})`;
const set = (name: string, value: string): string => `(local.set $${name} ${value})`;
const constant = (n: number): string => `(i32.const ${n})`;
const locals = (names: string, type: 'i32' | 'v128'): string =>
  names.split(' ').reduce((all, name) => `${all} (local $${name} ${type})`, '');
const parameters = (names: string): string =>
  names.split(' ').reduce((all, name) => `${all} (param $${name} i32)`, '');

/** A loop over the rows of a group; `chunk` follows as the chunk of the row.
 *  @param body  with the row's offset in `row`. */
const eachRow = (label: string, body: string): string => `
  ${set('row', constant(0))}
  ${set('chunk', local('base'))}
  (loop $${label}
    ${body}
    ${set('chunk', plus(local('chunk'), local('stride')))}
    (br_if $${label} (i32.lt_u
      (local.tee $row ${plus(local('row'), constant(vector))}) ${local('nBytes')})))`;

/** A loop over the groups `from` … `to` − 1, with the first chunk of each in `base`. */
const eachGroup = (body: string): string => `
  ${set('nBytes', `(i32.mul ${local('size')} ${constant(vector)})`)}
  (block $end (loop $groups
    (br_if $end (i32.ge_u ${local('from')} ${local('to')}))
    ${set(
      'base',
      plus(
        `(i32.mul (i32.div_u ${local('from')} ${local('stride')}) (i32.mul ${local('size')} ${local('stride')}))`,
        `(i32.rem_u ${local('from')} ${local('stride')})`,
      ),
    )}
    ${set('from', plus(local('from'), constant(1)))}
    ${body}
    (br $groups)))`;

/** For all pairs of rows: what each target row takes from every source row, some targets at once.
 *  @param start  what target `x` begins with. @param take  what it takes from the row at `source`.
 *  @param end  what to do with the target at the offset. @param condition  when the pair counts. */
const eachPair = (
  nTargets: number,
  start: (x: number) => string,
  take: (x: number) => string,
  end: (x: number) => string,
  condition: string | null,
): string => {
  const targets = Array.from({ length: nTargets }, (_, x) => x);
  const taken = targets.map(take).join('\n');
  return `
  ${set('target', constant(0))}
  (loop $targets
    ${targets.map(start).join('\n')}
    ${set('source', constant(0))}
    (loop $sources
      ${condition === null ? taken : `(if ${condition} (then ${taken}))`}
      (br_if $sources (i32.lt_u
        (local.tee $source ${plus(local('source'), constant(vector))}) ${local('nBytes')})))
    ${targets.map(end).join('\n')}
    (br_if $targets (i32.lt_u
      (local.tee $target ${plus(local('target'), constant(vector * nTargets))}) ${local('nBytes')})))`;
};

/** Each cell takes the least value of those of its group that are better by the mover's places. A place
 *  below `q` is not better: then the source counts as the greatest value there is. `ways` has the
 *  one-way options of each row, 1 = changed; `stale` has a bit for each mover that has to look at a
 *  chunk again.
 *  Returns twice the number of groups that were looked at, plus one if anything changed. */
function sweep({ bits, shape, placeShift, readPlaces }: Lanes, isOneWay: boolean): string {
  const nTargets = isOneWay ? 1 : together;
  const names = Array.from({ length: nTargets }, (_, x) => `v${x} q${x}`).join(' ');
  const stale = plus(local('stale'), shifted(local('chunk'), 2));
  const value = plus(local('values'), shifted(local('chunk'), 4));
  const oneWay = (row: string): string =>
    `(i32.load ${plus(local('ways'), `(i32.shr_u ${local(row)} ${constant(2)})`)})`;
  return `
(func (export "sweep${bits}${isOneWay ? 'OneWay' : ''}")
  ${parameters('values places stale stride size bias mover ways from to')} (result i32)
  ${locals('nBytes base row chunk target source any nVisited changed', 'i32')}
  ${locals(`bound v p ${names}`, 'v128')}
  ${set('bound', `(${shape}.splat ${local('bias')})`)}
  ${eachGroup(`
    ${set('any', constant(0))}
    ${eachRow('check', set('any', `(i32.or ${local('any')} (i32.load ${stale}))`))}
    (br_if $groups (i32.eqz (i32.and ${local('any')} ${local('mover')})))
    ${set('nVisited', plus(local('nVisited'), constant(1)))}
    ${eachRow(
      'copy',
      `
      (i32.store ${stale} (i32.and (i32.load ${stale}) (i32.xor ${local('mover')} (i32.const -1))))
      (v128.store offset=${rowValues} ${local('row')} (v128.load ${value}))
      (v128.store offset=${rowPlaces} ${local('row')}
        ${readPlaces(plus(local('places'), shifted(local('chunk'), placeShift)))})`,
    )}
    ${eachPair(
      nTargets,
      (x) => `
      ${set(`v${x}`, `(v128.load offset=${rowValues + vector * x} ${local('target')})`)}
      ${set(`q${x}`, `(${shape}.add ${local('bound')} (v128.load offset=${rowPlaces + vector * x} ${local('target')}))`)}`,
      (x) => `
      ${x === 0 ? `${set('v', `(v128.load offset=${rowValues} ${local('source')})`)} ${set('p', `(v128.load offset=${rowPlaces} ${local('source')})`)}` : ''}
      ${set(`v${x}`, `(${shape}.min_u ${local(`v${x}`)} (v128.or ${local('v')} (${shape}.gt_s ${local(`q${x}`)} ${local('p')})))`)}`,
      (x) => `(v128.store offset=${rowResults + vector * x} ${local('target')} ${local(`v${x}`)})`,
      // From a row to another only where what was changed for good stays changed.
      isOneWay
        ? `(i32.eqz (i32.and ${oneWay('target')} (i32.xor ${oneWay('source')} (i32.const -1))))`
        : null,
    )}
    ${eachRow(
      'back',
      `
      ${set('v', `(v128.load offset=${rowResults} ${local('row')})`)}
      (if (v128.any_true (v128.xor ${local('v')} (v128.load offset=${rowValues} ${local('row')})))
        (then
          (v128.store ${value} ${local('v')})
          (i32.store ${stale} (i32.xor ${local('mover')} (i32.const -1)))
          ${set('changed', constant(1))}))`,
    )}`)}
  (i32.or ${shifted(local('nVisited'), 1)} ${local('changed')}))`;
}

/** Per cell the number of cells of its group with a lesser rank, −1 where its own is below 0. */
const places = `
(func (export "places") ${parameters('ranks places stride size from to')}
  ${locals('nBytes base row chunk target source', 'i32')}
  ${locals(`r ${Array.from({ length: together }, (_, x) => `r${x} n${x}`).join(' ')}`, 'v128')}
  ${eachGroup(`
    ${eachRow('copy', `(v128.store ${local('row')} (v128.load ${plus(local('ranks'), shifted(local('chunk'), 4))}))`)}
    ${eachPair(
      together,
      (x) => `
      ${set(`r${x}`, `(v128.load offset=${vector * x} ${local('target')})`)}
      ${set(`n${x}`, '(v128.const i32x4 0 0 0 0)')}`,
      (x) => `
      ${x === 0 ? set('r', `(v128.load ${local('source')})`) : ''}
      ${set(`n${x}`, `(i32x4.sub ${local(`n${x}`)} (i32x4.gt_s ${local(`r${x}`)} ${local('r')}))`)}`,
      (x) =>
        `(v128.store offset=${rowResults + vector * x} ${local('target')}
          (v128.or ${local(`n${x}`)} (i32x4.shr_s ${local(`r${x}`)} (i32.const 31))))`,
      null,
    )}
    ${eachRow(
      'back',
      `
      ${set('r', `(v128.load offset=${rowResults} ${local('row')})`)}
      ${set('r', `(i16x8.narrow_i32x4_s ${local('r')} ${local('r')})`)}
      (v128.store32_lane 0 ${plus(local('places'), shifted(local('chunk'), 2))}
        (i8x16.narrow_i16x8_s ${local('r')} ${local('r')}))`,
    )}`)})`;

/** Marks the chunks that have a value other than the greatest: everybody has to look at them. */
const begin = `
(func (export "begin") ${parameters('values stale from to')}
  (block $end (loop $chunks
    (br_if $end (i32.ge_u ${local('from')} ${local('to')}))
    (i32.store ${plus(local('stale'), shifted(local('from'), 2))}
      (i32.sub (i32.const 0) (v128.any_true (v128.not
        (v128.load ${plus(local('values'), shifted(local('from'), 4))})))))
    ${set('from', plus(local('from'), constant(1)))}
    (br $chunks))))`;

/** Copies cells between the order of the box and that of the layout: the cell at h × nLow + l of the
 *  layout is `high[h] + low[l]` of the box.
 *  @param toLayout  which way. */
function move(
  name: string,
  toLayout: boolean,
  read: string,
  write: string,
  bytes: number[],
): string {
  const [readShift, writeShift] = bytes.map((count) => Math.log2(count)) as [number, number];
  const index = plus(
    '(i32.load (local.get $highAt))',
    `(i32.load ${plus(local('low'), shifted(local('l'), 2))})`,
  );
  const [from, to] = toLayout
    ? [plus(local('source'), shifted(index, readShift)), local('target')]
    : [local('source'), plus(local('target'), shifted(index, writeShift))];
  const step = toLayout
    ? set('target', plus(local('target'), constant(bytes[1]!)))
    : set('source', plus(local('source'), constant(bytes[0]!)));
  return `
(func (export "${name}") ${parameters('source target high nHigh low nLow')}
  ${locals('highAt highEnd l', 'i32')}
  ${set('highAt', local('high'))}
  ${set('highEnd', plus(local('high'), shifted(local('nHigh'), 2)))}
  (loop $highs
    ${set('l', constant(0))}
    (loop $lows
      (${write} ${to} (${read} ${from}))
      ${step}
      (br_if $lows (i32.lt_u (local.tee $l ${plus(local('l'), constant(1))}) ${local('nLow')})))
    (br_if $highs (i32.lt_u
      (local.tee $highAt ${plus(local('highAt'), constant(4))}) ${local('highEnd')}))))`;
}

export const text: string = `(module
(import "kernel" "memory" (memory 1))
${sweep(lanesOf16, false)}
${sweep(lanesOf16, true)}
${sweep(lanesOf32, false)}
${sweep(lanesOf32, true)}
${places}
${begin}
${move('layOut8', true, 'i32.load8_u', 'i32.store8', [1, 1])}
${move('layOut16', true, 'i32.load', 'i32.store16', [4, 2])}
${move('layOut32', true, 'i32.load', 'i32.store', [4, 4])}
${move('takeBack8', false, 'i32.load8_u', 'i32.store8', [1, 1])}
${move('takeBack16', false, 'i32.load16_u', 'i32.store', [2, 4])}
${move('takeBack32', false, 'i32.load', 'i32.store', [4, 4])}
)`;
