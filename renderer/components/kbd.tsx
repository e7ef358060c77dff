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
