import { constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

const api = 'http://127.0.0.1:4000';

// A tenth larger than at the highest quality, in a tenth of the time.
const brotli = defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

// Two pages from one build: /console/ and /graphiql/. Everything with a hash in its name lies under /console/assets/.
export default defineConfig({
  // What is sent again and again is compressed once, here.
  plugins: [react(), compression({ algorithms: [brotli, 'gzip'], threshold: 1024 })],
  build: {
    // The first versions that know light-dark(): lowered for older ones it loses its colours under Mantine's color-scheme.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    assetsDir: 'console/assets',
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: ['console/index.html', 'graphiql/index.html'],
      // GraphiQL's files carry hints for the React compiler, which does not run here.
      onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
    },
  },
  server: { proxy: { '/graphql': { target: api, ws: true } } },
});
