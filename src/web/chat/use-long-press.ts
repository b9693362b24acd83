import { useRef, type PointerEvent, type TouchEvent } from 'react'

/** Shorter, and a scroll begins as one; longer, and people let go before. */
const PRESS_MILLISECONDS = 450
const MOVED_PIXELS = 10

/** Handlers for an element that a finger may hold down; a mouse has the right button for that. */
export function useLongPress(onPress: () => void) {
  const timer = useRef<number>(undefined)
  const start = useRef({ x: 0, y: 0 })
  const pressed = useRef(false)
  const stop = () => window.clearTimeout(timer.current)
  return {
    onPointerDown: (event: PointerEvent) => {
      pressed.current = false
      if (event.pointerType === 'mouse') return
      start.current = { x: event.clientX, y: event.clientY }
      timer.current = window.setTimeout(() => {
        pressed.current = true
        onPress()
      }, PRESS_MILLISECONDS)
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - start.current.x, clientY - start.current.y) > MOVED_PIXELS) stop()
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    // Lifting the finger would count as a click beside the menu that has just opened.
    onTouchEnd: (event: TouchEvent) => {
      if (pressed.current) event.preventDefault()
    },
  }
}
