import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The server of `npm run dev`; the panel asks it as if it were its own.
const server = process.env.VIREO_DEV ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: 'licenses.txt' },
    chunkSizeWarningLimit: 1500,
    rollupOptions: { output: { hashCharacters: 'hex' } },
  },
  server: { proxy: { '/admin/api': server, '/media': server } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
