/** Findings beside the field that they are about; those about the whole stand at the top of the form. */
import { TriangleAlert } from 'lucide-react';
import { fieldIn, isInField, type Place, placeKey } from '../../../shared/scenario/edit/place.ts';
import { useDesk } from './draft-context.tsx';
import { useNames } from './filled-names.tsx';
import { findingSentence } from './finding-words.ts';

/**
 * What is said about a field of this place or inside that field; `alone` leaves out what is inside it. Undefined
 * when nothing is.
 */
export function useFinding(place: Place): (field: string, reach?: 'alone') => string | undefined {
  const { findings } = useDesk();
  const fill = useNames();
  const key = placeKey(place);
  const here = (findings.get(key) ?? []).map((finding) => ({ finding, field: fieldIn(key, finding.path) }));
  return (outer, reach) => {
    const found = here.filter(({ field }) => (reach === 'alone' ? field === outer : isInField(field, outer)));
    return found.map(({ finding }) => findingSentence(finding, fill)).join(' ') || undefined;
  };
}

/** For what is no field of the usual kind. */
export function FieldFinding({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="field-error">
      <TriangleAlert aria-hidden />
      <span>{text}</span>
    </p>
  );
}
