/** The first version with what the compiled program uses, as `engines` in package.json says too. */
const oldest = '22.12.0';

/** Why Cadencia cannot run on this version of Node, and the way out; null when it can. */
export function nodeFault(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needed = 0, neededMinor = 0] = oldest.split('.').map(Number);
  if (major > needed || (major === needed && minor >= neededMinor)) return null;
  return `Cadencia needs Node ${oldest} or newer, and this is ${version}. With all dependencies (npm ci), npm start brings its own.`;
}
