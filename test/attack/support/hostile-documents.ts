import { hostileShapes } from './hostile-shapes.ts';
import { hostileValues } from './hostile-values.ts';

export { bodyOf } from './hostile.ts';

export const hostile = [...hostileShapes, ...hostileValues];
