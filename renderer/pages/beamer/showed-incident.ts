/**
 * Whether this beamer window has shown a real incident of its exercise. The window itself remembers it, over a reload
 * too, and takes it along when it closes: a beamer that opens after the end knows of no incident.
 */
import { useEffect, useState } from 'react';

export function useShowedIncident(exerciseId: string, isShown: boolean): boolean {
  const key = `paraat-showed-incident-${exerciseId}`;
  const [showed, setShowed] = useState(() => sessionStorage.getItem(key) !== null);
  useEffect(() => {
    if (!isShown) return;
    sessionStorage.setItem(key, '');
    setShowed(true);
  }, [key, isShown]);
  return showed;
}
