import { getNamedType, getNullableType, isEnumType, isListType, isObjectType, type GraphQLField } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openSchema } from '../../src/server/schema/build-schema.ts';
import { OperationMeter } from '../../src/server/limits/operation-meter.ts';
import { sizeOf } from '../../src/graphql/list-bounds.ts';

const schema = await openSchema();

interface Owned {
  place: string;
  field: GraphQLField<unknown, unknown>;
}

const fields: Owned[] = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !type.name.startsWith('__')
    ? Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field }))
    : [],
);

function resolved(place: string, parent: object) {
  const { field } = fields.find((one) => one.place === place)!;
  return field.resolve!(parent, {}, { meter: new OperationMeter() }, { fieldName: field.name } as never);
}

const isInPages = (place: string) => /Connection\.(edges|nodes)$/.test(place);

describe('every list of the schema', () => {
  it('comes in pages, or states a bound', () => {
    const lists = fields.filter(({ field }) => isListType(getNullableType(field.type)));
    const unbounded = lists.filter(({ place, field }) => !isInPages(place) && sizeOf(field) === undefined);
    expect(unbounded.map(({ place }) => place)).toEqual([]);
    const silent = lists.filter(
      ({ field }) => sizeOf(field) && !field.description?.endsWith(`At most ${sizeOf(field)}.`),
    );
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  it('that has a bound returns no more than that', async () => {
    const faults = Array.from({ length: 150 }, (_, n) => `fault ${n}`);
    expect(await resolved('LogVerification.faults', { faults })).toEqual(faults.slice(0, 100));
  });

  it('of an enum has room for every value, and shows each once, so that a repeat hides none', async () => {
    const short = fields.filter(({ field }) => {
      const type = getNamedType(field.type);
      return isListType(getNullableType(field.type)) && isEnumType(type) && sizeOf(field) !== type.getValues().length;
    });
    expect(short.map(({ place }) => place)).toEqual([]);
    const onStage = [...Array.from({ length: 8 }, () => 'perdido'), 'entrada'];
    expect(await resolved('CampaignExits.onStage', { onStage })).toEqual(['perdido', 'entrada']);
  });

  it('of numbers keeps its repeats', async () => {
    const delaysInMinutes = [30, 30, 240];
    expect(await resolved('StepRetry.delaysInMinutes', { delaysInMinutes })).toEqual(delaysInMinutes);
  });
});
