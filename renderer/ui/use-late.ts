import { useEffect, useState } from 'react';

/** True once this component has been on the page for `milliseconds`: nothing that is quick shows a spinner. */
export function useLate(milliseconds = 300): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isLate;
}
