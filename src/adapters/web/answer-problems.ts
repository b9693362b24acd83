import type { FastifyError, FastifyInstance } from 'fastify'
import { z } from 'zod'
import { DubanError } from '../../errors.ts'
import type { ApiProblemBody } from './api.ts'
import { ApiProblem } from './api-problem.ts'

const SENTENCES: Record<number, string> = {
  400: '请求内容不完整或格式不对。',
  404: '没有这个地址。',
  406: '这个地址只提供实时消息。',
  413: '内容太长，请缩短后再发。',
  415: '只接受 JSON 格式的内容。',
  429: '操作太频繁，请稍等片刻再试。',
}

/** By the code of the system's error. */
const DISK_TROUBLE: Partial<Record<string, string>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  EROFS: '磁盘是只读的',
}

/** Answers every failure as `{"error":{"code","message"}}`; what is our fault goes to the log without the request's content. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | ApiProblem | DubanError | z.ZodError, request, reply) => {
    const { status, body } = problemOf(error)
    if (status >= 500 && !(error instanceof ApiProblem))
      request.log.error({ err: error, route: request.routeOptions.url }, 'request failed')
    return reply.code(status).send(body)
  })
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(problemBody('not-found', sentence(404))))
}

function problemOf(error: FastifyError | ApiProblem | DubanError | z.ZodError): {
  status: number
  body: ApiProblemBody
} {
  if (error instanceof ApiProblem)
    return { status: error.statusCode, body: problemBody(error.code, error.message) }
  if (error instanceof z.ZodError) {
    const places = error.issues.map((issue) => issue.path.join('.')).join('、')
    return { status: 400, body: problemBody('request-invalid', `请求内容不完整或格式不对：${places}`) }
  }
  if (error instanceof DubanError) {
    const isOurs = error.code === 'internal'
    return { status: 500, body: problemBody(error.code, isOurs ? sentence(500) : error.message) }
  }
  const full = DISK_TROUBLE[error.code]
  if (full !== undefined) return { status: 500, body: problemBody('store-unwritable', unsaved(full)) }
  const status = error.statusCode ?? 500
  if (status >= 500) return { status: 500, body: problemBody('server-failed', sentence(500)) }
  return { status, body: problemBody(error.code, sentence(status)) }
}

function unsaved(why: string): string {
  return `写不进磁盘（${why}），这次没有保存：请管理员处理好磁盘，再发一次。`
}

function sentence(status: number): string {
  return SENTENCES[status] ?? '服务器没能处理这个请求，请稍后再试；若一直如此，请管理员查看日志。'
}

function problemBody(code: string, message: string): ApiProblemBody {
  return { error: { code, message } }
}
