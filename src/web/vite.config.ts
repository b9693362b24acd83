import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // The components are one chunk of some 200 kB compressed, kept by the browser until the next version.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Asked for by the calendar alone; nobody who chats waits for it.
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 3 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: 'components', test: /node_modules/, tags: ['$initial'], priority: 1 },
            // What the other rooms use besides comes with the first of them.
            { name: 'room-components', test: /node_modules/, priority: 0 },
          ],
        },
      },
    },
  },
})

/** Puts a .gz beside every script and style, which the server hands to browsers that take it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    generateBundle: {
      // After everybody else: vite fills in placeholders in this hook.
      order: 'post',
      async handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(js|css)$/.test(fileName)) continue
          const content = file.type === 'chunk' ? file.code : file.source
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: await gzip(content) })
        }
      },
    },
  }
}

async function gzip(content: string | Uint8Array): Promise<Uint8Array> {
  const blob = new Blob([typeof content === 'string' ? content : new Uint8Array(content)])
  const stream = blob.stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
