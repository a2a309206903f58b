import { badInput } from '../../errors.ts';

/** Levels of lists and objects in the variables of an operation. */
const mostLevels = 32;

/** BAD_USER_INPUT for variables nested so deep that reading them could exhaust the stack. Ask before they are coerced. */
export function refuseDeepVariables(variables: unknown): void {
  if (isDeeper(variables, mostLevels)) throw badInput('variables', 'VARIABLES_TOO_DEEP', { most: mostLevels });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
