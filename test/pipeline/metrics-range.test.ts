import { beforeAll, describe, expect, it } from 'vitest';
import { newBroker } from '../support/brokers.ts';
import { PipelineMetricsDocument, type PeriodInput } from '../support/graphql/graphql.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});

describe('a period that ends before it begins', () => {
  it.each<{ range: PeriodInput; field: string }>([
    { range: { from: '2026-12-24T00:00:00Z' }, field: 'range.from' },
    { range: { from: '2026-11-20T00:00:00Z', to: '2026-11-19T00:00:00Z' }, field: 'range.to' },
  ])('is refused by $field, which was sent', async ({ range, field }) => {
    const refused = await (await newBroker(app)).refused(PipelineMetricsDocument, { range });
    expect(refused.extensions.fields).toMatchObject([{ field, code: 'RANGE_REVERSED' }]);
  });
});
