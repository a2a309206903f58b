import { Max, Min } from 'class-validator';
import { problem } from '../language/problems/problem.ts';

type RangeCode =
  | 'NUMBER_RANGE'
  | 'DAYS_RANGE'
  | 'HOURS_RANGE'
  | 'MINUTES_RANGE'
  | 'SECONDS_RANGE'
  | 'WEEKDAY_RANGE'
  | 'PAGE_SIZE';

/** A number from `min` to `max`, both included; with `each`, every one of a list. */
export function Range(
  min: number,
  max: number,
  code: RangeCode = 'NUMBER_RANGE',
  { each = false } = {},
): PropertyDecorator {
  const options = { each, context: problem(code, { min, max }) };
  return (prototype, property) => {
    Min(min, options)(prototype, property);
    Max(max, options)(prototype, property);
  };
}
