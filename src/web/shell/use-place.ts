import { useEffect, useState } from 'react'
import type { Place, PlaceKey } from './places.tsx'

/** The open place, kept in the address behind the #: a reload stays, and the browser's back button goes back. */
export function usePlace(places: [Place, ...Place[]]): PlaceKey {
  const [hash, setHash] = useState(() => window.location.hash)
  useEffect(() => {
    const look = () => setHash(window.location.hash)
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  return (places.find(({ key }) => hash === placeAddress(key)) ?? places[0]).key
}

export function placeAddress(key: PlaceKey): string {
  return `#/${key}`
}
