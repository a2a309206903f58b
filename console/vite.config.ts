import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:4000';

// Two pages from one build: /console/ and /graphiql/. Everything with a hash in its name lies under /console/assets/.
export default defineConfig({
  plugins: [react()],
  build: {
    // The first versions that know light-dark(): lowered for older ones it loses its colours under Mantine's color-scheme.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    assetsDir: 'console/assets',
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: ['console/index.html', 'graphiql/index.html'],
      // GraphiQL's files carry hints for the React compiler, which does not run here.
      onLog: (level, log, tell) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && tell(level, log),
    },
  },
  server: { proxy: { '/graphql': { target: api, ws: true } } },
});
