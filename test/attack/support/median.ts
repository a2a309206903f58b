export const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]!;

export const median = (values: number[]): number => percentile(values, 0.5);
