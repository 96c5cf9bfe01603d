import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The data provider against a server of its own: npm run contract.
export default defineConfig({
  plugins: [react()],
  test: { environment: 'node', include: ['e2e/*.test.ts'], testTimeout: 30_000, hookTimeout: 240_000, server: { deps: { inline: [/^@mui/, /^ra-/] } } },
});
