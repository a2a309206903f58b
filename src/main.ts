// The way in. The version comes first: an older Node would end at the first import that it does not know, and not say why.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { nodeFault } from './runtime/node-version.ts';

const fault = nodeFault(process.versions.node);
if (fault) {
  process.stderr.write(`${fault}\n`);
  process.exit(1);
}
// Compiled code is kept beside the program, which makes every later start a fifth cheaper.
module.enableCompileCache(fileURLToPath(new URL('../.compiled', import.meta.url)));
await import('./composition/start.ts');
