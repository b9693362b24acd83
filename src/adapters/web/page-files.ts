import { access } from 'node:fs/promises'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const NOT_BUILT = '页面还没有生成：请在安装目录运行 npm ci（或 npm run prepare），然后刷新本页。\n'

/** The built page. Names under assets/ carry a hash of the content, so they may be kept for ever. */
export async function addPageFiles(app: FastifyInstance, dir: string): Promise<void> {
  await app.register(files, { root: dir, index: false, serve: false, preCompressed: true })
  app.get('/', async (_request, reply) => {
    if (!(await isThere(join(dir, 'index.html'))))
      return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT)
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false })
  })
  app.get('/assets/:file', (request, reply) => {
    const { file } = request.params as { file: string }
    return reply.sendFile(`assets/${file}`, { immutable: true, maxAge: '1y' })
  })
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
