import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const here = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
// `server-only` throws outside a React server build; the tests are the server.
const alias = { '@': here, 'server-only': `${here}/scripts/empty.ts` }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          include: ['{app,db,lib,packages,sandbox,scripts,bench}/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['{app,components,packages}/**/*.test.tsx'],
          setupFiles: ['components/test-setup.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
})
