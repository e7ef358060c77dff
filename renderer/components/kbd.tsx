// Shows a shortcut as keys: "Alt 1–6" becomes two key caps. Decoration; the owner names the shortcut for AT.
export interface KbdProps {
  readonly keys: string;
}

export function Kbd({ keys }: KbdProps) {
  return (
    <span className="keys">
      {keys.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

/** A word on a button with its key behind it. The key is drawn, not text: the name of the button is the word alone. */
export const KeyedWords = ({ words, keys }: { readonly words: string; readonly keys: string }) => (
  <>
    {words}
    {keys.split(' ').map((key) => (
      <span key={key} className="key-cap" data-key={key} aria-hidden="true" />
    ))}
  </>
);
