import { lazy, Suspense } from 'react'
import { Button, Result, Spin } from 'antd'
import { useDesk } from './api/use-desk.ts'
import { Desk } from './desk.tsx'

const SignIn = lazy(() => import('./sign-in.tsx'))

/** Decides what the visitor sees: a sign-in, a reason why there is nothing, or the desk. */
export function App() {
  const { state, reload } = useDesk()

  switch (state.kind) {
    case 'loading':
      return <FullPage content={<Spin size="large" />} />
    case 'sign-in':
      return (
        <Suspense fallback={null}>
          <SignIn onSignedIn={reload} />
        </Suspense>
      )
    case 'failed':
      return (
        <FullPage
          content={
            <Result
              status="warning"
              title="暂时打不开"
              subTitle={state.message}
              extra={
                <Button type="primary" onClick={reload}>
                  再试一次
                </Button>
              }
            />
          }
        />
      )
    case 'ready':
      return <Desk desk={state.desk} reload={reload} />
  }
}

function FullPage({ content }: { content: React.ReactNode }) {
  return <main className="full-page">{content}</main>
}
