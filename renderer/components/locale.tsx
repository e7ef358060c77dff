// Dutch for the interaction library: date order, week start, and the words it says itself. Nesting is harmless.
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

export function DutchLocale({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale="nl-NL">{children}</I18nProvider>;
}
