import { expect, test } from 'vitest';
import { type Shape, shapesAt } from '../schema/shapes.ts';
import type { Path } from '../syntax/yamlSource.ts';
import { type SpeakingPlace, speakingPlaces, stepTo } from './speech.ts';

/** Every place of the case language, with one entry in each map and one item in each list. */
function placesOf(path: Path): Path[] {
  const steps = new Set(shapesAt(path).flatMap(stepsInto));
  return [path, ...[...steps].flatMap((step) => placesOf([...path, step]))];
}

function stepsInto({ properties, additionalProperties, items }: Shape): (string | number)[] {
  return [
    ...Object.keys(properties ?? {}),
    ...(typeof additionalProperties === 'object' ? ['id'] : []),
    ...(items === undefined ? [] : [0]),
  ];
}

const placeAt = (path: Path): SpeakingPlace => path.reduce(stepTo, speakingPlaces);

test('wherever editors complete names a renaming writes them', () => {
  const offering = placesOf([]).filter((path) =>
    shapesAt(path).some(({ names }) => names !== undefined),
  );
  expect(offering.length).toBeGreaterThan(20);
  expect(offering.filter((path) => placeAt(path).text === undefined)).toEqual([]);
});

test('wherever a renaming writes names editors complete them', () => {
  const spoken = placesOf([]).filter((path) => placeAt(path).text !== undefined);
  const silent = spoken.filter((path) => !shapesAt(path).some(({ names }) => names !== undefined));
  // The list of states gives names; a ranking has numbers but in graph form.
  const others = silent.filter((path) => path[0] !== 'states' && !path.includes('ranking'));
  expect(others).toEqual([]);
});
