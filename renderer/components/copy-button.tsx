// Copies a text that stands on the screen and says so; where the browser refuses, how to copy it by hand.
import { useState } from 'react';
import { nl } from '../nl.ts';
import { Button } from './button.tsx';

const texts = nl.copying;

export function CopyButton({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(texts.copied),
      () => setSaid(texts.failed),
    );
  return (
    <>
      <Button label={texts.copy} isSmall onPress={() => void copy()} />
      <span role="status">{said}</span>
    </>
  );
}
